import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { TextArea } from '@/components/text-area';
import { TextInput } from '@/components/text-input';
import { linksOf } from '@/pages/legal/_parts/kept-links';
import type { FormLike } from '@/parts/text-field';
import type { AskedLink } from '@/stores/asking';

const MOST = 8;
const kinds = [
  { value: 'law', text: '法条' },
  { value: 'calculation', text: '计算结果' },
] as const;

/** What stands beside an answer: articles of law and results of calculators, each with what it says; kept in the form's field `links`. */
export function LinksField({ form }: { form: Pick<FormLike, 'values' | 'set' | 'errorOf'> }) {
  const [isOpen, setOpen] = useState(false);
  const links = linksOf(form.values.links);
  const keep = (all: readonly AskedLink[]) => form.set('links', JSON.stringify(all));
  return (
    <Field label='法条和计算结果' help='提问人看得到，点得开' error={form.errorOf('links')}>
      <View>
        {links.map((link) => (
          <Cell
            key={link.title + link.text}
            icon={link.kind === 'law' ? 'letters' : 'chart'}
            title={link.title}
            note={`${link.text} · 点这里去掉`}
            onTap={() => keep(links.filter((one) => one.title !== link.title || one.text !== link.text))}
          />
        ))}
        {links.length < MOST ? <Button text='加一条' kind='ghost' icon='plus' onTap={() => setOpen(true)} /> : null}
      </View>
      <AddLink
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onAdd={(link) => {
          keep([...links, link]);
          setOpen(false);
        }}
      />
    </Field>
  );
}

interface AddProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdd: (link: AskedLink) => void;
}

function AddLink({ isOpen, onClose, onAdd }: AddProps) {
  const [kind, setKind] = useState<AskedLink['kind']>('law');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const missing = title.trim() && text.trim() ? undefined : '写好标题和内容';
  const add = () => {
    onAdd({ kind, title: title.trim(), text: text.trim() });
    setTitle('');
    setText('');
  };
  return (
    <Sheet
      isOpen={isOpen}
      title='加法条或计算结果'
      onClose={onClose}
      foot={<Button text='加上' reason={missing} onTap={add} />}
    >
      <Choices label='加什么' options={kinds} chosen={kind} onChoose={setKind} />
      <Field label='标题'>
        <TextInput
          label='标题'
          placeholder={kind === 'law' ? '例如 劳动合同法第四十七条' : '例如 经济补偿'}
          value={title}
          maxLength={80}
          onChange={setTitle}
        />
      </Field>
      <Field label='内容'>
        <TextArea label='引用的内容' value={text} maxLength={1000} onChange={setText} />
      </Field>
    </Sheet>
  );
}
