import { View } from '@tarojs/components';
import { useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { roleLabels } from '@/contract/roles';
import { ConfirmForm } from '@/parts/confirm-form';
import { useMe } from '@/parts/me';
import { useForm } from '@/parts/use-form';
import '../../_parts/organisation.scss';

interface Props {
  readonly grant: Output<ActionOf<'organisation.grants'>>['items'][number];
  readonly canEnd: boolean;
  readonly canLeave: boolean;
}

/** One role of one person; an administrator ends it here, at once, or proposes to where it takes two. */
export function GrantRow({ grant, canEnd, canLeave }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { me } = useMe();
  const takesTwo = grant.role === 'admin' && !grant.deputyFor && grant.personId !== me?.id;
  const form = useForm({
    action: 'organisation.endGrant',
    form: `organisation.endGrant:${grant.id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ grantId: grant.id, reason }),
  });
  return (
    <Card>
      <View className='org-row__title'>
        {grant.name} · {roleLabels[grant.role]}
      </View>
      <View>{grant.unit}</View>
      <View className='org-note'>
        到 {grant.endsOn}
        {grant.grantedBy ? `，${grant.grantedBy} 授权` : ''}
      </View>
      {grant.deputyFor ? <StateTag tone='info' text={`代理 ${grant.deputyFor}`} /> : null}
      {canEnd || canLeave ? (
        <View className='org-row__actions'>
          <ButtonRow>
            {canLeave ? (
              <Button
                text='安排离任'
                kind='ghost'
                onTap={() => open(routeTo('/pages/organisation/leave/index', { id: grant.personId }))}
              />
            ) : null}
            {canEnd ? <Button text='结束角色' kind='ghost' onTap={() => setAsked(true)} /> : null}
          </ButtonRow>
        </View>
      ) : null}
      {form.answer?.state === 'proposed' ? (
        <Notice tone='info'>已提出，等另一位管理员确认；本人会收到通知，可以退回。</Notice>
      ) : null}
      <ConfirmForm
        form={form}
        isOpen={isAsked}
        title={`结束${grant.name}的「${roleLabels[grant.role]}」？`}
        yes={takesTwo ? '提出结束' : '马上结束'}
        isDanger
        onClose={() => setAsked(false)}
        onDone={() => setAsked(false)}
      >
        <View>
          {takesTwo
            ? '要另一位管理员或本人同意才生效；没有第三位管理员时，7 天后部门负责人可以同意。'
            : '当场生效：对方会退出登录，只有他能办的事项上移给区总经办。'}
        </View>
      </ConfirmForm>
    </Card>
  );
}
