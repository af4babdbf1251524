import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useParam } from '@/client/param';
import { back, open, replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { ActionOf } from '@/contract';
import type { Input } from '@/contract/action';
import { Page } from '@/parts/page';
import { PolicyAgreement } from '@/parts/policy-agreement';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';
import { signInRoute } from '@/parts/sign-in-route';
import { useForm } from '@/parts/use-form';
import { HomeFields, homeInput } from '../_parts/home-fields';
import './index.scss';

/** 登记: a guest says their name and phone once, and goes on to what they wanted. */
export default function RegisterPage() {
  const to = useParam('to');
  const form = useForm({
    action: 'members.register',
    form: 'members.register',
    initial: { name: '', phone: '', agreedTo: '', place: 'none' },
    inputOf: ({ name = '', phone = '', agreedTo = '', ...home }) => ({
      name,
      phone,
      agreedTo: agreedTo as AgreedTo,
      ...homeInput(home),
    }),
  });
  const { name = '', phone = '', agreedTo = '' } = form.values;
  const isKnown = form.answer !== undefined || form.refusal?.code === 'alreadyRegistered';
  useEffect(() => {
    if (!isKnown) return;
    if (to) replace(to);
    else back();
  }, [isKnown, to]);
  if (!signInRoute(to).startsWith('/pages/members/register/')) {
    return (
      <Page>
        <SignInOffer why='先登录，再登记姓名和手机号' />
      </Page>
    );
  }
  const missing = missingOf(name, phone, agreedTo);
  return (
    <Page
      said={
        form.refusal && !isKnown ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null
      }
      footer={<Button text='提交登记' reason={missing} isBusy={form.isSending} onTap={form.submit} />}
    >
      <View className='register__why'>报名要留姓名和手机号，活动有变动时好联系你。只填这一次。</View>
      <Card>
        <Field label='姓名' help='用身份证上的写法' error={form.errorOf('name')}>
          <TextInput
            label='姓名'
            placeholder='请输入姓名'
            value={name}
            maxLength={50}
            confirm='next'
            isWrong={form.errorOf('name') !== undefined}
            onChange={(value) => form.set('name', value)}
          />
        </Field>
        <Field label='手机号' help='11 位手机号，只给主办工会看' error={form.errorOf('phone')}>
          <TextInput
            label='手机号'
            placeholder='请输入手机号'
            kind='digits'
            value={phone}
            maxLength={20}
            isWrong={form.errorOf('phone') !== undefined}
            onChange={(value) => form.set('phone', value)}
            onConfirm={form.submit}
          />
        </Field>
      </Card>
      <Card>
        <HomeFields values={form.values} set={form.set} errorOf={form.errorOf} />
      </Card>
      <Card>
        <PolicyAgreement value={agreedTo} onChange={(version) => form.set('agreedTo', version)} />
      </Card>
      <Button text='我以前登记过，换了微信' kind='ghost' onTap={() => open(routeTo('/pages/members/move/index', {}))} />
    </Page>
  );
}

/** What the cloud checks again: the version that was shown. */
type AgreedTo = Input<ActionOf<'members.register'>>['agreedTo'];

function missingOf(name: string, phone: string, agreedTo: string): string | undefined {
  if (!name.trim() || !phone.trim()) return '填好姓名和手机号就可以提交';
  return agreedTo ? undefined : '看过隐私政策和用户协议，勾选后就可以提交';
}
