import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { Answered } from '@/parts/answered';

/** Somebody who was found, masked. */
export type Served = Output<Contract['office']['findPerson']>[number];

interface Props {
  readonly onChoose: (person: Served) => void;
  readonly onNew: () => void;
}

/** Finds somebody of the cadre's units by name and the last four digits of their phone. */
export function FindPerson({ onChoose, onNew }: Props) {
  const [name, setName] = useState('');
  const [phoneTail, setTail] = useState('');
  const [asked, setAsked] = useState<{ name: string; phoneTail: string } | null>(null);
  return (
    <Card title='给谁办'>
      <Field label='姓名'>
        <TextInput label='姓名' value={name} maxLength={50} confirm='next' onChange={setName} />
      </Field>
      <Field label='手机尾号' help='后四位'>
        <TextInput label='手机尾号' value={phoneTail} kind='digits' maxLength={4} onChange={setTail} />
      </Field>
      <Button
        text='查找'
        icon='search'
        reason={name.trim().length < 2 || phoneTail.length < 4 ? '填姓名和手机后四位' : undefined}
        onTap={() => setAsked({ name: name.trim(), phoneTail })}
      />
      {asked ? <Found asked={asked} onChoose={onChoose} /> : null}
      <View className='assist-note'>没有登记过的人，可以当场登记。</View>
      <Button text='登记新的人' kind='ghost' onTap={onNew} />
    </Card>
  );
}

function Found({ asked, onChoose }: { asked: { name: string; phoneTail: string }; onChoose: Props['onChoose'] }) {
  const people = useAction('office.findPerson', asked);
  return (
    <Answered query={people} cards={1}>
      {(list) =>
        list.length === 0 ? (
          <View className='assist-note'>你的单位里没有找到，请核对姓名和尾号</View>
        ) : (
          list.map((person) => (
            <Cell
              key={person.id}
              icon='person'
              title={`${person.name}　${person.phone}`}
              note={person.unit}
              onTap={() => onChoose(person)}
            />
          ))
        )
      }
    </Answered>
  );
}
