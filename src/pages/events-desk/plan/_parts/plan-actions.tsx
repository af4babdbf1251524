import { useState } from 'react';
import { say } from '@/client/phone';
import { back, replace, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';
import type { Plan } from '../../_parts/plan';
import { ToPreview } from '../../_parts/to-preview';

type Sheet = 'copy' | 'take' | 'drop' | 'cancel';

/** What else may be done with an event: copied, taken over, thrown away as a draft, called off once published. */
export function PlanActions({ plan }: { plan: Plan }) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const props = (which: Sheet) => ({ plan, isOpen: sheet === which, onClose: () => setSheet(null) });
  return (
    <Card title='更多'>
      <ToPreview id={plan.id} note='职工看到的样子' />
      <Cell
        icon='plus'
        title='复制一场'
        note='内容一样、时间往后的新草稿，不带报名的人'
        onTap={() => setSheet('copy')}
      />
      {plan.isOwn ? null : <Cell icon='person' title='改由我负责' onTap={() => setSheet('take')} />}
      {plan.state === 'draft' ? <Cell icon='cross' title='删除草稿' onTap={() => setSheet('drop')} /> : null}
      {plan.transitions.includes('cancel') ? (
        <Cell icon='cross' title='取消活动' note='通知所有报名的人' onTap={() => setSheet('cancel')} />
      ) : null}
      <Copy {...props('copy')} />
      <Take {...props('take')} />
      <Drop {...props('drop')} />
      <CallOff {...props('cancel')} />
    </Card>
  );
}

interface Props {
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Copy({ plan: { id: eventId }, ...sheet }: Props) {
  const form = useForm({
    action: 'events.copyPlan',
    form: `events.copyPlan:${eventId}`,
    initial: {},
    inputOf: () => ({ eventId }),
  });
  const made = form.answer?.id ?? '';
  const done = () => replace(routeTo('/pages/events-desk/plan/index', { id: made }));
  return (
    <ConfirmForm form={form} {...sheet} title='复制一场？' yes='复制' hasReason={false} onDone={done}>
      会生成一份新草稿，星期和钟点不变，至少在一周以后；发布前可以再改。
    </ConfirmForm>
  );
}

function Take({ plan: { id: eventId, owner }, ...sheet }: Props) {
  const form = useForm({
    action: 'events.takePlan',
    form: `events.takePlan:${eventId}`,
    initial: {},
    inputOf: () => ({ eventId }),
  });
  return (
    <ConfirmForm form={form} {...sheet} title='改由我负责？' yes='我来负责' hasReason={false} onDone={sheet.onClose}>
      {owner ? `现在由${owner}负责。` : ''}改动会留下记录。
    </ConfirmForm>
  );
}

function Drop({ plan: { id: eventId, title }, ...sheet }: Props) {
  const form = useForm({
    action: 'events.dropPlan',
    form: `events.dropPlan:${eventId}`,
    initial: {},
    inputOf: () => ({ eventId }),
  });
  return (
    <ConfirmForm form={form} {...sheet} title='删除草稿？' yes='删除' isDanger hasReason={false} onDone={back}>
      「{title}」会被删掉，找不回来。
    </ConfirmForm>
  );
}

function CallOff({ plan, ...sheet }: Props) {
  const form = useForm({
    action: 'events.cancelPlan',
    form: `events.cancelPlan:${plan.id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ eventId: plan.id, reason }),
  });
  const done = () => {
    say(`已取消，正在通知 ${form.answer?.told ?? 0} 人`);
    sheet.onClose();
  };
  return (
    <ConfirmForm form={form} {...sheet} title='取消活动？' yes='取消活动' isDanger onDone={done}>
      「{plan.title}」会对所有人显示已取消，{plan.taken + plan.waiting}{' '}
      位报名和候补的人会收到通知和下面的理由。取消后不能恢复。
    </ConfirmForm>
  );
}
