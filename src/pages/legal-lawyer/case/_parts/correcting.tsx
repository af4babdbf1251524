import { useEffect } from 'react';
import { Button, ButtonRow } from '@/components/button';
import { keptLinks, linksOf } from '@/pages/legal/_parts/kept-links';
import type { Message } from '@/pages/legal/_parts/message-view';
import { AreaField } from '@/parts/area-field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { LinksField } from './links-field';

interface Props {
  readonly caseId: string;
  readonly message: Message;
  readonly onDone: () => void;
}

/** The answer anew, with why: whoever asked sees both, and is told. */
export function Correcting({ caseId, message, onDone }: Props) {
  const form = useForm({
    action: 'legal.correct',
    form: `legal.correct:${message.id}`,
    initial: { text: message.text, why: '', links: keptLinks(message.links) },
    inputOf: ({ text = '', why = '', links }) => ({
      caseId,
      messageId: message.id,
      text,
      why,
      files: [],
      links: linksOf(links),
    }),
  });
  const isDone = form.answer !== undefined;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  const { text = '', why = '' } = form.values;
  const missing = text.trim() && why.trim() ? undefined : '写好新的答复和更正说明';
  return (
    <>
      <AreaField form={form} name='text' label='更正后的答复' maxLength={2000} />
      <TextField form={form} name='why' label='更正说明' help='提问人看得到：哪里不对，改成什么' maxLength={200} />
      <LinksField form={form} />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <ButtonRow>
        <Button text='不改了' kind='ghost' onTap={onDone} />
        <Button text='发出更正' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      </ButtonRow>
    </>
  );
}
