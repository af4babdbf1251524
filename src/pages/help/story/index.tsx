import { useState } from 'react';
import { useParam } from '@/client/param';
import { newRequestId } from '@/client/request-id';
import { useAction, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Field } from '@/components/field';
import { TextArea } from '@/components/text-area';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { Story } from '../_parts/story';

/** 反馈进度: who has it, what was said, one message more, or that it is done. */
export default function StoryPage() {
  const caseId = useParam('id');
  const query = useAction('help.feedback', { caseId });
  return (
    <Page>
      <Answered query={query} cards={2}>
        {(story) => (
          <>
            <Story story={story} as='worker' />
            {story.transitions.includes('add') ? <AddMessage caseId={caseId} /> : null}
            {story.transitions.includes('done') ? <Done caseId={caseId} /> : null}
          </>
        )}
      </Answered>
    </Page>
  );
}

function AddMessage({ caseId }: { caseId: string }) {
  const form = useForm({
    action: 'help.addToFeedback',
    form: `help.add:${caseId}`,
    initial: { text: '' },
    inputOf: ({ text = '' }) => ({ caseId, text }),
  });
  const { text = '' } = form.values;
  return (
    <Card title='再补充一句'>
      <Field label='内容' help='只能补充一次，想好再发' error={form.errorOf('text')}>
        <TextArea label='补充内容' value={text} maxLength={500} onChange={(value) => form.set('text', value)} />
      </Field>
      <Button
        text='发送补充'
        reason={text.trim() ? undefined : '先写内容'}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}

function Done({ caseId }: { caseId: string }) {
  const [isAsking, setAsking] = useState(false);
  const end = useActionWrite('help.endFeedback');
  return (
    <>
      <Button text='问题解决了' kind='ghost' onTap={() => setAsking(true)} />
      {end.error ? <RefusalNotice refusal={end.error}>{end.error.message}</RefusalNotice> : null}
      <Confirm
        isOpen={isAsking}
        title='问题解决了？'
        yes='解决了'
        no='还没有'
        onYes={() => {
          end.mutate({ input: { caseId }, requestId: newRequestId() });
          setAsking(false);
        }}
        onNo={() => setAsking(false)}
      >
        这条反馈会结束，有新问题再提一条。
      </Confirm>
    </>
  );
}
