import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { MOST_FILES } from '@/contract/legal-words';
import { idsOf } from '@/pages/legal/_parts/facts-input';
import { AreaField } from '@/parts/area-field';
import { ConfirmForm } from '@/parts/confirm-form';
import { Uploads } from '@/parts/uploader';
import { useUploads } from '@/parts/use-uploads';
import './answering.scss';
import { KeepTemplate } from './keep-template';
import { LinksField } from './links-field';
import { TemplateSheet } from './template-sheet';
import type { CaseTold } from './told';
import { type Keeping, useAnswer } from './use-answer';

const MOST = 2000;

const keepingWords: Readonly<Record<Keeping, string>> = {
  nothing: '边写边存，换个地方也能接着写',
  keeping: '正在保存…',
  kept: '没写完的答复已存好',
  refused: '没有存上：这件已经答复、转给别人，或要重新登录；写的内容先复制下来',
  failed: '没有存上，写的内容还在这里，连上网络会自己再存；先别关这一页',
};

/** The answer: typed or from a template, with files and references; asked once more before it goes. */
export function Answering({ it, onReread }: { it: CaseTold; onReread: () => void }) {
  const { form, keeping } = useAnswer(it);
  const { text = '', files = '' } = form.values;
  const uploads = useUploads('consultation', (ids) => form.set('files', ids.join(' ')), idsOf(files));
  const [open, setOpen] = useState<'send' | 'templates' | 'keep' | null>(null);
  const close = () => setOpen(null);
  const isStale = form.refusal?.code === 'stateChanged';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every refusal: what was added is shown before it is sent again
  useEffect(() => {
    if (isStale) onReread();
  }, [form.refusal]);
  const isUnderWay = uploads.uploads.some(({ state }) => state !== 'done');
  const missing = text.trim() ? undefined : '先写答复';
  const insert = (words: string) => {
    form.set('text', (text.trim() ? `${text}\n${words}` : words).slice(0, MOST));
    close();
  };
  return (
    <Card title={it.state === 'following_up' ? '答复追问' : '写答复'}>
      <AreaField
        form={form}
        name='text'
        label='答复'
        help='先说结论，再说依据，最后说下一步怎么做、到哪天为止'
        maxLength={MOST}
      />
      <View className='answering__kept' role='status' aria-role='status'>
        {keepingWords[keeping]}
      </View>
      <ButtonRow>
        <Button text='用模板' kind='ghost' onTap={() => setOpen('templates')} />
        <Button text='存为模板' kind='ghost' reason={missing} onTap={() => setOpen('keep')} />
      </ButtonRow>
      <LinksField form={form} />
      <Field label={`附件（可以不加，最多 ${MOST_FILES} 份）`} error={form.errorOf('files')}>
        <Uploads purpose='consultation' most={MOST_FILES} of={uploads} />
      </Field>
      <Button
        text='发出答复'
        reason={missing ?? (isUnderWay ? '附件还没传好' : undefined)}
        isBusy={form.isSending}
        onTap={() => setOpen('send')}
      />
      <ConfirmForm
        form={form}
        isOpen={open === 'send'}
        title='发出答复？'
        yes='发出'
        hasReason={false}
        onClose={close}
        onDone={close}
      >
        {isStale
          ? '提问人刚有补充或已撤回：先关上这里看过新内容，再发。'
          : '提问人马上收到通知。发出后不能删，写错了可以更正，原来的也会留着。'}
      </ConfirmForm>
      <TemplateSheet isOpen={open === 'templates'} category={it.category} onClose={close} onPick={insert} />
      <KeepTemplate isOpen={open === 'keep'} text={text} category={it.category} onClose={close} />
    </Card>
  );
}
