import { useState } from 'react';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Choose } from '@/components/choose';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { TextArea } from '@/components/text-area';
import { TextInput } from '@/components/text-input';
import { calculatorLinks } from '@/contract/legal-links';
import type { AskedLink } from '@/stores/asking';

const kinds = [
  { value: 'law', text: '法条' },
  { value: 'calculation', text: '计算结果' },
] as const;

const calculators = [
  { value: '', text: '不指向计算器' },
  ...calculatorLinks.map(({ title, route }) => ({ value: route, text: title })),
];

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdd: (link: AskedLink) => void;
}

/** One article of law, or one result with the calculator on which its reader can work it out again. */
export function AddLink({ isOpen, onClose, onAdd }: Props) {
  const [kind, setKind] = useState<AskedLink['kind']>('law');
  const [route, setRoute] = useState('');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const isCalculation = kind === 'calculation';
  const missing = title.trim() && text.trim() ? undefined : '写好标题和内容';
  const choose = (next: string) => {
    setRoute(next);
    const found = calculatorLinks.find((one) => one.route === next);
    if (found) setTitle(found.title);
  };
  const add = () => {
    onAdd({ kind, title: title.trim(), text: text.trim(), ...(isCalculation && route ? { route } : {}) });
    setRoute('');
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
      {isCalculation ? (
        <Field label='哪个计算器（可以不选）' help='选了的，提问人点开可以自己再算'>
          <Choose label='哪个计算器' options={calculators} chosen={route} onChoose={choose} />
        </Field>
      ) : null}
      <Field label='标题'>
        <TextInput
          label='标题'
          placeholder={isCalculation ? '例如 经济补偿' : '例如 劳动合同法第四十七条'}
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
