import { View } from '@tarojs/components';
import { open } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

/** 输入邀请码: how a registered person becomes the first administrator. */
export default function InvitePage() {
  const form = useForm({
    action: 'organisation.redeemInvite',
    form: 'organisation.redeemInvite',
    initial: { code: '' },
    inputOf: ({ code = '' }) => ({ code }),
  });
  if (form.answer)
    return (
      <Page>
        <Empty
          icon='check'
          text='你已是系统管理员'
          note='先请再授权一位管理员：重要的角色要两人确认。'
          action={{ text: '去授权', onTap: () => open('/pages/organisation/grant/index') }}
        />
      </Page>
    );
  const missing = form.values.code?.trim() ? undefined : '输入邀请码就可以提交';
  return (
    <Page
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={<Button text='提交' reason={missing} isBusy={form.isSending} onTap={form.submit} />}
    >
      <Card>
        <View>首位系统管理员用的一次性邀请码，由部署的人给你，24 小时内有效。</View>
        <TextField form={form} name='code' label='邀请码' hint='XXXX-XXXX-…' maxLength={60} />
      </Card>
    </Page>
  );
}
