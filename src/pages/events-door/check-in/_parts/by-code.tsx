import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { WayAction } from './way-action';
import type { WayProps } from './ways-in';
import './way.scss';

/** The number somebody reads out; a hand scanner at a PC types a whole code here. */
export function ByCode({ isBusy, isFront, errors, onAsk }: WayProps) {
  const [code, setCode] = useState('');
  const reason = code.replace(/\D/g, '').length < 5 ? '输入对方签到码上的全部数字' : undefined;
  const ask = async () => {
    if (reason === undefined && (await onAsk({ kind: 'code', text: code }))) setCode('');
  };
  return (
    <View className='way'>
      <Card>
        <Field label='数字码' help='报名号和四位数字连着输，空格可以不管' error={errors['by.text']}>
          <TextInput
            label='数字码'
            placeholder='例如 12 3456'
            kind='digits'
            isBig
            hasFocus={isFront}
            value={code}
            maxLength={120}
            onChange={setCode}
            onConfirm={() => void ask()}
          />
        </Field>
        <WayAction text='签到' isBusy={isBusy} reason={reason} onTap={() => void ask()} />
      </Card>
    </View>
  );
}
