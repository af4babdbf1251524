import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Field } from '@/components/field';
import { TextArea } from '@/components/text-area';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';

/** One text for both: it answers, or it is the reason to end it. */
export function Answer({ caseId, transitions }: { caseId: string; transitions: readonly string[] }) {
  const [isAsking, setAsking] = useState(false);
  const close = useActionWrite('help.close');
  const form = useForm({
    action: 'help.answer',
    form: `help.answer:${caseId}`,
    initial: { text: '' },
    inputOf: ({ text = '' }) => ({ caseId, text }),
  });
  const { text = '' } = form.values;
  const missing = text.trim() ? undefined : '先写内容';
  const refusal = form.refusal ?? close.error;
  const end = () => {
    close.mutate({ input: { caseId, reason: text }, requestId: newRequestId() });
    setAsking(false);
  };
  return (
    <Card title='回复'>
      <Field
        label='写给职工的话'
        help='说清怎么办、什么时候好'
        error={form.errorOf('text') ?? close.error?.fields.reason}
      >
        <TextArea label='写给职工的话' value={text} maxLength={500} onChange={(value) => form.set('text', value)} />
      </Field>
      <ButtonRow>
        <Button text='结束这条' kind='ghost' reason={missing} isBusy={close.isPending} onTap={() => setAsking(true)} />
        {transitions.includes('answer') ? (
          <Button text='发送回复' reason={missing} isBusy={form.isSending} onTap={form.submit} />
        ) : null}
      </ButtonRow>
      {refusal ? <RefusalNotice refusal={refusal}>{refusal.message}</RefusalNotice> : null}
      <Confirm isOpen={isAsking} title='结束这条反馈？' yes='结束' no='先不' onYes={end} onNo={() => setAsking(false)}>
        写的内容会作为结束的理由给职工看，结束后职工不能再补充。
      </Confirm>
    </Card>
  );
}
