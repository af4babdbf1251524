import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { replace, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { useForm } from '@/parts/use-form';
import { type ChosenUnit, UnitChoice } from '../_parts/unit-choice';
import '../_parts/organisation.scss';

/** 合并或撤销: what hangs on the unit, where it would go, and then the question once more. Neither can be taken back. */
export default function ChangePage() {
  const id = useParam('id');
  const unit = useAction('organisation.unit', { unitId: id });
  const moves = useAction('organisation.unitMoves', { unitId: id });
  const [into, setInto] = useState<ChosenUnit | null>(null);
  const [asked, setAsked] = useState<'merge' | 'close' | null>(null);
  const merge = useForm({
    action: 'organisation.mergeUnit',
    form: `organisation.mergeUnit:${id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ unitId: id, into: into?.id ?? '', reason }),
  });
  const close = useForm({
    action: 'organisation.closeUnit',
    form: `organisation.closeUnit:${id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ unitId: id, reason }),
  });
  const name = unit.data?.name ?? '';
  const done = () => replace(routeTo('/pages/organisation/home/index', {}));
  const summary = moves.data?.moves.map(({ what, count }) => `${what} ${count}`).join('、') || '没有需要移走的';
  return (
    <Page isWide>
      <Answered query={unit} cards={1}>
        {() => <Notice tone='warn'>合并和撤销不能恢复。{name}结束后，名称仍能搜到，指向接收的单位。</Notice>}
      </Answered>
      <Card title='会一起移走的'>
        <Answered query={moves} cards={1}>
          {({ moves: all }) =>
            all.length === 0 ? (
              <View className='org-note'>这个单位下面什么都没有。</View>
            ) : (
              all.map(({ what, count }) => <Cell key={what} title={what} note={`${count}`} />)
            )
          }
        </Answered>
      </Card>
      <View className='org-columns'>
        <View className='org-facts'>
          <UnitChoice title='并入哪个单位（同一层级）' chosen={into} like={unit.data} onChoose={setInto} />
          <Button
            text='合并'
            kind='danger'
            reason={into ? undefined : '先选并入哪个单位'}
            onTap={() => setAsked('merge')}
          />
        </View>
        <Card title='或者撤销'>
          <View className='org-note'>人员、下级、活动和事项归上级单位；在这里担任的角色当场结束。</View>
          <View className='org-row__actions'>
            <Button text='撤销这个单位' kind='ghost' onTap={() => setAsked('close')} />
          </View>
        </Card>
      </View>
      <ConfirmForm
        form={merge}
        isOpen={asked === 'merge'}
        title={`把「${name}」并入「${into?.name ?? ''}」？`}
        yes='确认合并'
        isDanger
        onClose={() => setAsked(null)}
        onDone={done}
      >
        <View>将移走：{summary}。不能恢复。</View>
      </ConfirmForm>
      <ConfirmForm
        form={close}
        isOpen={asked === 'close'}
        title={`撤销「${name}」？`}
        yes='确认撤销'
        isDanger
        onClose={() => setAsked(null)}
        onDone={done}
      >
        <View>将移走：{summary}。不能恢复。</View>
      </ConfirmForm>
    </Page>
  );
}
