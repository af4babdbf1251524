import { useEffect } from 'react';
import { say } from '@/client/phone';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { type Category, categories } from '@/contract/legal-words';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import type { Template } from './told';

const kinds = { '': '各类都用', ...categories } as const;

/** A new template, or another text for one. */
export function TemplateForm({ template, onDone }: { template: Template | null; onDone: () => void }) {
  const form = useForm({
    action: 'legal.saveTemplate',
    form: `legal.saveTemplate:${template?.id ?? 'new'}`,
    initial: { title: template?.title ?? '', text: template?.text ?? '', category: template?.category ?? '' },
    inputOf: ({ title = '', text = '', category }) => ({
      ...(template ? { id: template.id } : {}),
      title,
      text,
      ...(category ? { category: category as Category } : {}),
    }),
  });
  const { title = '', text = '' } = form.values;
  const { answer } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every answer
  useEffect(() => {
    if (!answer) return;
    say('已保存');
    onDone();
  }, [answer]);
  const missing = title.trim() && text.trim() ? undefined : '写好标题和内容';
  return (
    <Card title={template ? '修改模板' : '新模板'}>
      <TextField form={form} name='title' label='标题' hint='例如 欠薪怎么要' maxLength={40} />
      <ChoiceField form={form} name='category' label='哪类问题用' words={kinds} isLong />
      <AreaField form={form} name='text' label='内容' maxLength={2000} />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <ButtonRow>
        {template ? <Button text='不改了' kind='ghost' onTap={onDone} /> : null}
        <Button text='保存' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      </ButtonRow>
    </Card>
  );
}
