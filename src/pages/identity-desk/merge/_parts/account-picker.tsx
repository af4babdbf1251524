import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { Answered } from '@/parts/answered';

interface Props {
  readonly title: string;
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** One account: by name, and the phone's tail where many have it. */
export function AccountPicker({ title, chosen, error, onChoose }: Props) {
  const [name, setName] = useState('');
  const [phoneTail, setTail] = useState('');
  const [asked, setAsked] = useState<{ name: string; phoneTail?: string } | null>(null);
  const find = () => setAsked({ name: name.trim(), ...(phoneTail ? { phoneTail } : {}) });
  return (
    <Card title={title}>
      <Field label='姓名'>
        <TextInput label={`${title}的姓名`} placeholder='全名' value={name} maxLength={50} onChange={setName} />
      </Field>
      <Field label='手机尾号' help='同名的人多时填' error={error}>
        <TextInput
          label={`${title}的手机尾号`}
          placeholder='4 位，可以不填'
          kind='digits'
          value={phoneTail}
          maxLength={4}
          onChange={setTail}
        />
      </Field>
      <Button text='查找' kind='ghost' reason={name.trim() ? undefined : '先填姓名'} onTap={find} />
      {asked ? <Found asked={asked} title={title} chosen={chosen} onChoose={onChoose} /> : null}
    </Card>
  );
}

function Found({
  asked,
  title,
  chosen,
  onChoose,
}: Omit<Props, 'error'> & { asked: { name: string; phoneTail?: string } }) {
  const people = useAction('identity.findPeople', asked);
  return (
    <Answered query={people} cards={1}>
      {({ items }) =>
        items.length === 0 ? (
          <Field label='没有找到' help='请核对姓名和尾号；不在你负责范围内的人也查不到'>
            {null}
          </Field>
        ) : (
          <Choices
            label={title}
            options={items.map((one) => ({
              value: one.id,
              text: `${one.name} ${one.phone}，${one.status}，${one.unit ?? '没有单位'}，${one.since} 登记`,
            }))}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </Answered>
  );
}
