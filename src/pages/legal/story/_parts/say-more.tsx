import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { MOST_FILES } from '@/contract/legal-words';
import { AreaField } from '@/parts/area-field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { Uploads } from '@/parts/uploader';
import { useForm } from '@/parts/use-form';
import { useUploads } from '@/parts/use-uploads';
import { idsOf } from '../../_parts/facts-input';
import { Marks } from '../../_parts/marks';
import type { Told } from './told';

const ways = {
  'legal.supplement': {
    title: '补充情况',
    help: '想起来的新情况、对方的新动作',
    yes: '发送补充',
  },
  'legal.followUp': {
    title: '还有不明白的，接着问',
    help: '交给原来的律师，答复时间重新算',
    yes: '发送追问',
  },
} as const;

/** Adds to what waits, or asks on after an answer, where the cloud says one may. */
export function SayMore({ it }: { it: Told }) {
  if (it.canSupplement) return <Saying key='supplement' it={it} action='legal.supplement' />;
  return it.transitions.includes('followUp') ? <Saying key='followUp' it={it} action='legal.followUp' /> : null;
}

function Saying({ it, action }: { it: Told; action: keyof typeof ways }) {
  const { title, help, yes } = ways[action];
  const form = useForm({
    // Both take the same fields.
    action: action as 'legal.supplement',
    form: `${action}:${it.id}`,
    initial: { text: '' },
    outlivesReload: true,
    inputOf: ({ text = '', files = '' }) => ({ caseId: it.id, text, files: idsOf(files) }),
  });
  const { text = '', files = '' } = form.values;
  const uploads = useUploads('consultation', (ids) => form.set('files', ids.join(' ')), idsOf(files));
  // Open from the start where something was written and not sent.
  const [isOpen, setOpen] = useState(text !== '');
  const isUnderWay = uploads.uploads.some(({ state }) => state !== 'done');
  const missing = text.trim() ? undefined : '先写内容';
  const { answer } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every answer: what was handed in is no longer to be sent
  useEffect(() => {
    if (!answer) return;
    uploads.clear();
    setOpen(false);
  }, [answer]);
  if (!isOpen) return <Button text={title} kind='ghost' onTap={() => setOpen(true)} />;
  return (
    <Card title={title}>
      <AreaField form={form} name='text' label='内容' help={help} maxLength={2000} />
      {it.isAnonymous ? <Marks form={form} fields={{ text: '内容' }} /> : null}
      <Field label={`材料（可以不加，最多 ${MOST_FILES} 份）`} error={form.errorOf('files')}>
        <Uploads purpose='consultation' most={MOST_FILES} of={uploads} />
      </Field>
      <Button
        text={yes}
        reason={missing ?? (isUnderWay ? '材料还没传好：等一等，或重传、去掉' : undefined)}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
