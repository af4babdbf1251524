import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { Answered } from '@/parts/answered';
import './organisation.scss';

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly title: string;
  readonly error?: string | undefined;
  readonly onChoose: (person: ChosenPerson) => void;
}

/** A person, by the whole phone number; the name comes covered, so that one sees it is the right one. Every search leaves a record. */
export function PersonChoice({ title, error, onChoose }: Props) {
  const [phone, setPhone] = useState('');
  const [asked, setAsked] = useState('');
  const found = useAction('organisation.findPerson', { phone: asked }, { enabled: asked !== '', staleTime: 60_000 });
  return (
    <Card title={title}>
      <Field label='手机号' help='输入完整手机号查找，查找会留下记录' error={error}>
        <TextInput
          label={`${title}的手机号`}
          placeholder='11 位手机号'
          kind='digits'
          value={phone}
          maxLength={20}
          onChange={setPhone}
        />
      </Field>
      <Button
        text='查找'
        kind='ghost'
        icon='search'
        reason={phone.trim().length < 11 ? '填完整手机号就可以查找' : undefined}
        onTap={() => setAsked(phone.trim())}
      />
      {asked ? (
        <Answered query={found} cards={1}>
          {({ items }) =>
            items.length === 0 ? (
              <View className='org-note'>没有找到，请核对号码；对方要先登记过。</View>
            ) : (
              items.map(({ id, name, unit }) => (
                <Cell
                  key={id}
                  icon='person'
                  title={name}
                  note={unit ?? '还没有单位'}
                  onTap={() => {
                    onChoose({ id, name });
                    setAsked('');
                    setPhone('');
                  }}
                />
              ))
            )
          }
        </Answered>
      ) : null}
    </Card>
  );
}
