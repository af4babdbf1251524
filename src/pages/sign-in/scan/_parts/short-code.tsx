import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { CODE_LENGTH } from '@/rules/sign-in-code';
import './short-code.scss';

interface Props {
  readonly isBusy: boolean;
  readonly error: string | undefined;
  readonly onCode: (text: string) => void;
}

/** The eight letters under the QR, for who cannot scan. */
export function ShortCode({ isBusy, error, onCode }: Props) {
  const [text, setText] = useState('');
  const [sent, setSent] = useState('');
  const isMissing = text.replace(/[\s-]/g, '').length < CODE_LENGTH;
  const send = () => {
    if (isMissing) return;
    setSent(text);
    onCode(text);
  };
  return (
    <Card>
      <Field
        label='或者输入短码'
        help='电脑上二维码下面的 8 位字母和数字，大小写都行'
        error={sent === text ? error : undefined}
      >
        <TextInput
          label='短码'
          placeholder='例如 ACDE 2345'
          value={text}
          maxLength={12}
          isWrong={sent === text && error !== undefined}
          onChange={setText}
          onConfirm={send}
        />
      </Field>
      <View className='short-code__action'>
        <Button
          text='下一步'
          kind='ghost'
          isBusy={isBusy}
          reason={isMissing ? '输完 8 位就可以继续' : undefined}
          onTap={send}
        />
      </View>
    </Card>
  );
}
