import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { type Rating as Rated, ratings } from '@/contract/legal-words';
import { ConfirmForm } from '@/parts/confirm-form';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import type { Told } from './told';

type Given = Exclude<Rated, 'no_reply'>;
const options = (['satisfied', 'neutral', 'dissatisfied'] as const).map((value) => ({ value, text: ratings[value] }));

/** What one thinks of the answer, said once: it ends the question. */
export function Rating({ it }: { it: Told }) {
  if (it.rating) return <Card title={`评价：${ratings[it.rating]}`}>谢谢你的评价。</Card>;
  return it.transitions.includes('rate') ? <Rate caseId={it.id} /> : null;
}

/** Takes a question back, where one still may. */
export function TakingBack({ it }: { it: Told }) {
  return it.transitions.includes('withdraw') ? <Withdraw caseId={it.id} /> : null;
}

function Rate({ caseId }: { caseId: string }) {
  const form = useForm({
    action: 'legal.rate',
    form: `legal.rate:${caseId}`,
    initial: { rating: '' },
    inputOf: ({ rating }) => ({ caseId, rating: rating as Given }),
  });
  const { rating = '' } = form.values;
  return (
    <Card title='答复有帮助吗'>
      <Choices
        label='评价'
        options={options}
        chosen={rating as Given}
        onChoose={(value) => form.set('rating', value)}
      />
      <Button
        text='评价并办结'
        kind='ghost'
        reason={rating ? undefined : '选一个，评价只有一次；办结后 30 天内还可以追问'}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}

function Withdraw({ caseId }: { caseId: string }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.withdraw',
    form: `legal.withdraw:${caseId}`,
    initial: {},
    inputOf: () => ({ caseId }),
  });
  return (
    <>
      <Button text='不问了，撤回' kind='ghost' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='撤回这个问题？'
        yes='撤回'
        isDanger
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        撤回后律师不再答复，不能恢复；以后可以重新提。
      </ConfirmForm>
    </>
  );
}
