import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '@/client/now';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { isoDay, momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { triageRoles } from '@/contract/legal-roles';
import { categories, type Rating, ratings } from '@/contract/legal-words';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { ConfirmForm } from '@/parts/confirm-form';
import { useMe } from '@/parts/me';
import { useForm } from '@/parts/use-form';

type Order = Output<Contract['legal']['orders']>['items'][number];

const satisfied = {
  satisfied: ratings.satisfied,
  neutral: ratings.neutral,
  dissatisfied: ratings.dissatisfied,
  '': '没有说',
} as const;

/** One work order: its number, why it went, and its result once it is written. */
export function OrderCard({ order }: { order: Order }) {
  const { number, category, at, reason, dueOn, settledAt, result } = order;
  const today = isoDay(useNow(60_000));
  const maySettle = useMe().me?.roles.some(({ role }) => triageRoles.includes(role)) ?? false;
  return (
    <Card title={`${categories[category]} · ${number}`} aside={momentText(at)}>
      <StateTag {...tagOf(order, today)} />
      {dueOn ? <View>12351 答应 {dueOn} 前办结</View> : null}
      <Cell title={reason} note='转交理由' />
      {result ? <Cell title={result} note={settledAt ? `办理结果，${momentText(settledAt)}` : undefined} /> : null}
      {settledAt === null && maySettle ? <Settle order={order} /> : null}
    </Card>
  );
}

/** Where it stands, in words: what has a day stands late once that is over. */
function tagOf({ dueOn, settledAt }: Order, today: string): { text: string; tone: 'ok' | 'warn' | 'danger' } {
  if (settledAt === null) {
    const isLate = dueOn !== null && dueOn < today;
    return isLate ? { text: '等结果 · 已过办结日期', tone: 'danger' } : { text: '等结果', tone: 'warn' };
  }
  const wasLate = dueOn !== null && dueOn < isoDay(Date.parse(settledAt));
  return { text: wasLate ? '已有结果 · 晚于办结日期' : '已有结果', tone: 'ok' };
}

function Settle({ order: { caseId } }: { order: Order }) {
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    action: 'legal.settleOrder',
    form: `legal.settleOrder:${caseId}`,
    initial: { result: '', satisfaction: '' },
    inputOf: ({ result = '', satisfaction }) => ({
      caseId,
      result,
      ...(satisfaction ? { satisfaction: satisfaction as Exclude<Rating, 'no_reply'> } : {}),
    }),
  });
  return (
    <>
      <Button text='写办理结果' kind='ghost' onTap={() => setOpen(true)} />
      <ConfirmForm
        form={form}
        isOpen={isOpen}
        title='办理结果'
        yes='记下并告诉提问人'
        hasReason={false}
        missing={form.values.result?.trim() ? undefined : '写明结果'}
        onClose={() => setOpen(false)}
        onDone={() => setOpen(false)}
      >
        <AreaField form={form} name='result' label='结果' help='提问人看得到，记下后不能再改' maxLength={500} />
        <ChoiceField form={form} name='satisfaction' label='职工满意吗' words={satisfied} />
      </ConfirmForm>
    </>
  );
}
