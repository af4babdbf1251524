import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { By } from './use-check-in';
import './ways-in.scss';

interface Props {
  readonly isBusy: boolean;
  /** Whether nothing lies over it: the keyboard comes back for the next person. */
  readonly isFront: boolean;
  readonly errors: Readonly<Record<string, string>>;
  /** Answers whether the words were used up. */
  readonly onAsk: (by: By) => Promise<boolean>;
}

const ways = [
  { value: 'code', text: '数字码' },
  { value: 'name', text: '姓名加尾号' },
] as const;

/** The two ways in: the number somebody reads out, or their name and the end of their phone number. */
export function WaysIn({ isBusy, isFront, errors, onAsk }: Props) {
  const [way, setWay] = useState<'code' | 'name'>('code');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [tail, setTail] = useState('');

  async function send(): Promise<void> {
    if (reason !== undefined) return;
    const by: By = way === 'code' ? { kind: 'code', text: code } : { kind: 'name', name, phoneTail: tail };
    if (!(await onAsk(by))) return;
    setCode('');
    setName('');
    setTail('');
  }

  const reason = way === 'code' ? missingIn(code) : missingFrom(name, tail);
  const ask = () => void send();
  return (
    <Card>
      <Choices label='签到方式' options={ways} chosen={way} onChoose={setWay} />
      <View className='ways-in__fields'>
        {way === 'code' ? (
          <Field label='数字码' help='报名号和四位数字连着输，空格可以不管' error={errors['by.text']}>
            <TextInput
              label='数字码'
              placeholder='例如 12 3456'
              kind='digits'
              isBig
              hasFocus={isFront}
              value={code}
              maxLength={12}
              onChange={setCode}
              onConfirm={ask}
            />
          </Field>
        ) : (
          <>
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
                onChange={(text) => setTail(digitsIn(text).slice(0, 4))}
                onConfirm={ask}
              />
            </Field>
          </>
        )}
      </View>
      <View className='ways-in__action'>
        <Button text='签到' isBusy={isBusy} reason={reason} onTap={ask} />
      </View>
    </Card>
  );
}

/** What else is typed between the digits does not count. */
function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}

function missingIn(code: string): string | undefined {
  return digitsIn(code).length < 5 ? '输入对方签到码上的全部数字' : undefined;
}

function missingFrom(name: string, tail: string): string | undefined {
  return name.trim() && tail.length === 4 ? undefined : '输入姓名和手机后四位';
}
