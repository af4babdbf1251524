import { View } from '@tarojs/components';
import { useState } from 'react';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { AssistReason } from '@/contract/office-assist';
import { RefusalNotice } from '@/parts/refusal-notice';
import type { Assist } from '@/stores/assist';

interface Props {
  readonly personId: string;
  readonly why: AssistReason;
  readonly onBegun: (assist: Assist) => void;
}

/** Consent by the person's own phone: a code in their inbox, which they read out. */
export function ByCode({ personId, why, onBegun }: Props) {
  const ask = useActionWrite('office.askConsent');
  const begin = useActionWrite('office.beginAssist');
  const [code, setCode] = useState('');
  const [left, setLeft] = useState<number | null>(null);
  const consentId = ask.data?.consentId;
  const send = () => {
    setLeft(null);
    setCode('');
    ask.mutate({ input: { personId, why }, requestId: newRequestId() });
  };
  const check = () =>
    begin.mutate(
      { input: { by: { consent: 'code', consentId: consentId ?? '', code } }, requestId: newRequestId() },
      {
        onSuccess: ({ assist, triesLeft }) => {
          if (assist) onBegun(assist);
          else setLeft(triesLeft);
        },
      },
    );
  const refusal = ask.error ?? begin.error;
  return (
    <Card title='本人手机同意'>
      <View className='assist-note'>验证码发到本人的“消息”里，10 分钟内念给你听。</View>
      {consentId ? (
        <Field label='验证码' help='已发送，10 分钟内有效' error={wrongText(left) ?? begin.error?.fields?.['by.code']}>
          <TextInput label='验证码' value={code} kind='digits' maxLength={6} isBig onChange={setCode} />
        </Field>
      ) : null}
      {refusal && !refusal.fields ? (
        <RefusalNotice refusal={refusal}>{plainSentence(refusal.code)}</RefusalNotice>
      ) : null}
      {consentId && left !== 0 ? (
        <Button
          text='开始代办'
          isBusy={begin.isPending}
          reason={code.length < 6 ? '填 6 位验证码' : undefined}
          onTap={check}
        />
      ) : (
        <Button text={consentId ? '重新发送' : '发验证码'} isBusy={ask.isPending} onTap={send} />
      )}
    </Card>
  );
}

function wrongText(left: number | null): string | undefined {
  if (left === null) return undefined;
  return left > 0 ? `验证码不对，还能试 ${left} 次` : '这个验证码不能用了，请重新发送';
}
