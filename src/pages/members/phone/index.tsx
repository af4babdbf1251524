import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { say } from '@/client/phone';
import { newRequestId } from '@/client/request-id';
import { back } from '@/client/routes';
import { useAction, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { hasWeChatPhone, WeChatPhone } from '@/components/we-chat-phone';
import { isVerified } from '@/contract/members';
import { Answered } from '@/parts/answered';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { PhoneCheck } from './_parts/phone-check';
import './index.scss';

/** 换手机号: the one now, a new one by WeChat or typed, and what a cadre still has to look at. */
export default function PhonePage() {
  const { me } = useMe();
  const check = useAction('members.myPhoneCheck', {});
  const isOpen = check.data?.transitions.includes('withdraw') ?? false;
  return (
    <Page>
      <Card title='现在的手机号'>
        <View className='phone__now'>{me?.phone || '还没有'}</View>
      </Card>
      <Answered query={check} cards={1}>
        {(found) => (
          <>
            {found ? <PhoneCheck check={found} /> : null}
            {isOpen ? null : <NewPhone isKnown={me ? isVerified(me.status) : false} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function NewPhone({ isKnown }: { isKnown: boolean }) {
  const byWeChat = useActionWrite('members.changePhone');
  const [isRefused, setRefused] = useState(false);
  const form = useForm({
    action: 'members.changePhone',
    form: 'members.phone',
    initial: { phone: '' },
    inputOf: ({ phone = '' }) => ({ by: { kind: 'typed' as const, phone } }),
  });
  const { phone = '' } = form.values;
  const state = form.answer?.state ?? byWeChat.data?.state;
  useEffect(() => {
    if (state !== 'changed') return;
    say('手机号已换好');
    back();
  }, [state]);
  const ask = (code: string | null) => {
    setRefused(code === null);
    if (code) byWeChat.mutate({ input: { by: { kind: 'wechat', code } }, requestId: newRequestId() });
  };
  const refusal = form.refusal ?? byWeChat.error;
  const wrong = form.errorOf('by.phone');
  return (
    <Card title='换成'>
      {hasWeChatPhone ? (
        <>
          <WeChatPhone text='用微信绑定的手机号' onCode={ask} />
          <View className='phone__or'>{isRefused ? '没有从微信拿到，可以在下面手工填' : '或者手工填'}</View>
        </>
      ) : null}
      <Field
        label='新手机号'
        help={isKnown ? '你已实名：手工填的号码，工会先打电话核对再换，期间用原来的' : '填好马上换'}
        error={wrong}
      >
        <TextInput
          label='新手机号'
          placeholder='11 位手机号'
          kind='digits'
          value={phone}
          maxLength={20}
          isWrong={wrong !== undefined}
          onChange={(value) => form.set('phone', value)}
        />
      </Field>
      <View className='phone__submit'>
        <Button
          text='换成这个号码'
          kind={hasWeChatPhone ? 'ghost' : 'main'}
          reason={phone.trim() ? undefined : '先填新号码'}
          isBusy={form.isSending}
          onTap={form.submit}
        />
      </View>
      {refusal ? <RefusalNotice refusal={refusal}>{refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
