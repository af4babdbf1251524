import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Answered } from '@/parts/answered';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { LawyerRow } from './lawyer-row';
import type { HeadTold } from './told';

/** Gives it to a lawyer: the one chosen, or whoever is on duty and has least; one that a lawyer has goes to another, for a reason. */
export function Assign({ it }: { it: HeadTold }) {
  const isFirst = it.state === 'submitted' || it.state === 'accepted';
  if (!isFirst && !it.canReassign) return null;
  return <Assigning it={it} isFirst={isFirst} key={it.version} />;
}

function Assigning({ it, isFirst }: { it: HeadTold; isFirst: boolean }) {
  const [isOpen, setOpen] = useState(isFirst);
  const lawyers = useAction('legal.lawyers', { caseId: it.id }, { enabled: isOpen });
  const form = useForm({
    action: 'legal.assign',
    form: `legal.assign:${it.id}`,
    initial: { lawyerId: '', reason: '' },
    inputOf: ({ lawyerId = '', reason = '' }) => ({
      caseId: it.id,
      version: it.version,
      ...(lawyerId ? { lawyerId } : {}),
      ...(reason.trim() ? { reason } : {}),
    }),
  });
  const { lawyerId = '', reason = '' } = form.values;
  if (!isOpen) return <Button text='换一位律师' kind='ghost' onTap={() => setOpen(true)} />;
  const missing = !isFirst && !reason.trim() ? '写明为什么换律师' : undefined;
  return (
    <Card title={isFirst ? '派给律师' : '换一位律师'}>
      <Answered query={lawyers} cards={1}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon='people' text='这里还没有值班律师' note='请系统管理员给律师授权' />
          ) : (
            <>
              <LawyerRow chosen={lawyerId === ''} onChoose={() => form.set('lawyerId', '')} />
              {all.map((one) => (
                <LawyerRow
                  key={one.id}
                  lawyer={one}
                  chosen={lawyerId === one.id}
                  onChoose={() => form.set('lawyerId', one.id)}
                />
              ))}
            </>
          )
        }
      </Answered>
      {isFirst ? null : (
        <TextField form={form} name='reason' label='换律师的理由' help='两位律师看得到，提问人看不到' maxLength={200} />
      )}
      <Button
        text={lawyerId ? '派给这位律师' : '自动派'}
        reason={missing}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
