import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '@/client/now';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { isoDay } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { lawyers } from '@/contract/legal-roles';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { DateField } from '@/parts/date-field';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { useForm } from '@/parts/use-form';

const LAST = '2099-12-31';

/** 不在的日子: when I am away, now or later; what waits for me then goes to others. */
export default function AwayPage() {
  const query = useAction('legal.absences', {});
  const may = useMay();
  return (
    <Page isWide>
      <Columns isEven side={may(...lawyers) ? <SetAway /> : null}>
        <Answered query={query} cards={1}>
          {(all) =>
            all.length === 0 ? (
              <Empty icon='calendar' text='没有登记不在的日子' note='登记以后，那几天不会派给你' />
            ) : (
              <Card title='登记过的'>
                {all.map(({ id, from, until }) => (
                  <Absence key={id} id={id} text={from === until ? from : `${from} 至 ${until}`} />
                ))}
              </Card>
            )
          }
        </Answered>
      </Columns>
    </Page>
  );
}

function Absence({ id, text }: { id: string; text: string }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.endAway',
    form: `legal.endAway:${id}`,
    initial: {},
    inputOf: () => ({ absenceId: id }),
  });
  return (
    <>
      <Cell icon='calendar' title={text} note='点这里取消，或提前回来' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='取消，或提前回来？'
        yes='我在'
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        从现在起又会派给你；已经转给别人的不再转回来。
      </ConfirmForm>
    </>
  );
}

function SetAway() {
  const today = isoDay(useNow(60_000));
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.setAway',
    form: 'legal.setAway',
    initial: { from: '', until: '' },
    inputOf: ({ from = '', until = '' }) => ({ from, until }),
  });
  const { from = '', until = '' } = form.values;
  const { answer } = form;
  return (
    <Card title='登记不在的日子'>
      <DateField form={form} name='from' label='从哪天' start={today} end={LAST} />
      <DateField form={form} name='until' label='到哪天（含）' start={from || today} end={LAST} />
      <View>从第一天起，等你答复的问题转给别的值班律师；没人能接的退回区总经办。</View>
      <Button text='登记' reason={from && until ? undefined : '选好起止日期'} onTap={() => setAsking(true)} />
      {answer && !isAsking ? (
        <Notice tone='info'>{answer.moved > 0 ? `登记好了，手上的 ${answer.moved} 件已转出` : '登记好了'}</Notice>
      ) : null}
      <ConfirmForm
        key={answer?.id ?? 'first'}
        form={form}
        isOpen={isAsking}
        title='登记不在的日子？'
        yes='登记'
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        {from} 至 {until} 不在。
        {from === today ? '今天就开始：手上等答复的现在就转给别人，不能转回来。' : '到那天再转。'}
      </ConfirmForm>
    </Card>
  );
}
