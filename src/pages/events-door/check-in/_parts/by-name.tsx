import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { WayAction } from './way-action';
import type { WayProps } from './ways-in';
import './way.scss';

/** Who somebody says they are, and the end of their phone number. */
export function ByName({ isBusy, isFront, errors, onAsk }: WayProps) {
  const [name, setName] = useState('');
  const [tail, setTail] = useState('');
  const reason = name.trim() && tail.length === 4 ? undefined : '输入姓名和手机后四位';
  const ask = async () => {
    if (reason !== undefined || !(await onAsk({ kind: 'name', name, phoneTail: tail }))) return;
    setName('');
    setTail('');
  };
  return (
    <View className='way'>
      <Card>
        <Field label='姓名' error={errors['by.name']}>
          <TextInput
            label='姓名'
            placeholder='报名时的姓名'
            value={name}
            maxLength={50}
            confirm='next'
            hasFocus={isFront}
            onChange={setName}
          />
        </Field>
        <Field label='手机后四位' error={errors['by.phoneTail']}>
          <TextInput
            label='手机后四位'
            placeholder='四位数字'
            kind='digits'
            isBig
            value={tail}
            maxLength={8}
            onChange={(text) => setTail(text.replace(/\D/g, '').slice(0, 4))}
            onConfirm={() => void ask()}
          />
        </Field>
        <WayAction text='签到' isBusy={isBusy} reason={reason} onTap={() => void ask()} />
      </Card>
    </View>
  );
}
