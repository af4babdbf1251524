import { View } from '@tarojs/components';
import { startOver } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { TextInput } from '@/components/text-input';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';

/** Takes the account into this WeChat: the number it was registered with, and the code. */
export function ToHere() {
  const form = useForm({
    action: 'members.moveHere',
    form: 'members.move',
    initial: { phone: '', code: '' },
    inputOf: ({ phone = '', code = '' }) => ({ phone, code }),
  });
  const { phone = '', code = '' } = form.values;
  const outcome = form.answer?.outcome;
  if (outcome === 'moved') {
    return (
      <Empty
        icon='check'
        text='搬好了'
        note='账号已经在这个微信里，旧微信和所有设备都已退出'
        action={{ text: '回首页', onTap: startOver }}
      />
    );
  }
  return (
    <Card title='第二步：在新微信里输入'>
      <Field label='登记的手机号' error={form.errorOf('phone')}>
        <TextInput
          label='登记的手机号'
          placeholder='旧账号登记的 11 位手机号'
          kind='digits'
          value={phone}
          maxLength={20}
          confirm='next'
          isWrong={form.errorOf('phone') !== undefined}
          onChange={(value) => form.set('phone', value)}
        />
      </Field>
      <Field label='搬家码' help='旧微信里显示的 8 位数字' error={form.errorOf('code')}>
        <TextInput
          label='搬家码'
          placeholder='8 位数字'
          kind='digits'
          isBig
          value={code}
          maxLength={9}
          isWrong={form.errorOf('code') !== undefined}
          onChange={(value) => form.set('code', value)}
        />
      </Field>
      {outcome === 'wrong' ? (
        <Notice tone='danger'>手机号或搬家码不对，或者码已过期。错 5 次这个码就作废，要在旧微信里重新拿。</Notice>
      ) : null}
      {outcome === 'taken' ? (
        <Notice tone='danger'>这个微信已经登记过，不能再搬进来。要把两个账号合成一个，请办实名认证。</Notice>
      ) : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <View className='move__submit'>
        <Button
          text='搬到这个微信'
          reason={phone.trim() && code.trim() ? undefined : '填好手机号和搬家码'}
          isBusy={form.isSending}
          onTap={form.submit}
        />
      </View>
    </Card>
  );
}
