import { useState } from 'react';
import { useNow } from '@/client/now';
import { Button } from '@/components/button';
import { isoDay } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { type Target, targets } from '@/contract/legal-words';
import { ChoiceField } from '@/parts/choice-field';
import { ConfirmForm } from '@/parts/confirm-form';
import { DateField } from '@/parts/date-field';
import { useForm } from '@/parts/use-form';
import type { HeadTold } from './told';

const open = ['submitted', 'accepted', 'assigned', 'following_up'] as const;

/** Ends it here and says where it goes and why; an anonymous one only after its asker has said who they are. */
export function Transfer({ it }: { it: HeadTold }) {
  if (it.transitions.includes('transfer')) return <Transferring it={it} />;
  const isOpen = (open as readonly string[]).includes(it.state);
  return it.isAnonymous && isOpen ? (
    <Notice tone='info'>匿名的不能直接转交：先退回，请提问人公开身份；不愿意的由律师在这里答复。</Notice>
  ) : null;
}

function Transferring({ it }: { it: HeadTold }) {
  const today = isoDay(useNow(60_000));
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.transfer',
    form: `legal.transfer:${it.id}`,
    initial: { target: '', reason: '', dueOn: '' },
    inputOf: ({ target, reason = '', dueOn }) => ({
      caseId: it.id,
      target: target as Target,
      reason,
      ...(target === 'hotline' && dueOn ? { dueOn } : {}),
    }),
  });
  const { target, reason = '' } = form.values;
  return (
    <>
      <Button text='转到别处' kind='ghost' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='转到别处'
        yes='转交'
        isDanger
        missing={target && reason.trim() ? undefined : '选转到哪里，写明理由'}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        <ChoiceField form={form} name='target' label='转到哪里' words={targets} />
        {target === 'hotline' ? (
          <DateField
            form={form}
            name='dueOn'
            label='12351 答应哪天前办结'
            help='问过 12351 的写上，按时办结率按它算；提问人看得到'
            start={today}
            end={`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`}
            begins='start'
            isOptional
          />
        ) : null}
        <Notice tone='info'>转交后这里就结束了，不能收回；提问人看得到去向和理由。转 12351 的工单用同一个编号。</Notice>
      </ConfirmForm>
    </>
  );
}
