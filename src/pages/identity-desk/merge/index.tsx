import { useEffect } from 'react';
import { replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { wechats } from '@/contract/identity-merging';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { AccountPicker } from './_parts/account-picker';

type Wechat = keyof typeof wechats;
const options = (Object.keys(wechats) as Wechat[]).map((value) => ({ value, text: wechats[value] }));

/** 合并账号: two accounts found, a reason, and a second cadre decides. */
export default function MergePage() {
  const form = useForm({
    action: 'identity.proposeMerge',
    form: 'identity.proposeMerge',
    initial: { from: '', into: '', wechat: 'from', reason: '' },
    inputOf: ({ from = '', into = '', wechat, reason = '' }) => ({ from, into, wechat: wechat as Wechat, reason }),
  });
  const { from = '', into = '', wechat = 'from', reason = '' } = form.values;
  const made = form.answer?.caseId;
  useEffect(() => {
    if (made) replace(routeTo('/pages/identity-desk/case/index', { id: made }));
  }, [made]);
  const missing = from && into && reason.trim() ? undefined : '选好两个账号，写明理由';
  return (
    <Page
      isWide
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={<Button text='提议合并' reason={missing} isBusy={form.isSending} onTap={form.submit} />}
    >
      <AccountPicker
        title='要并入的账号（之后停用）'
        chosen={from}
        error={form.errorOf('from')}
        onChoose={(id) => form.set('from', id)}
      />
      <AccountPicker
        title='保留的账号'
        chosen={into}
        error={form.errorOf('into')}
        onChoose={(id) => form.set('into', id)}
      />
      <Card>
        <Field label='合并后用哪个微信登录' error={form.errorOf('wechat')}>
          <Choices
            label='合并后用哪个微信登录'
            options={options}
            chosen={wechat as Wechat}
            onChoose={(value) => form.set('wechat', value)}
          />
        </Field>
        <Field label='理由' help='第二位干部凭这句话判断' error={form.errorOf('reason')}>
          <TextInput
            label='理由'
            placeholder='例如本人带证件来，说明换过手机号'
            value={reason}
            maxLength={200}
            isWrong={form.errorOf('reason') !== undefined}
            onChange={(value) => form.set('reason', value)}
          />
        </Field>
      </Card>
    </Page>
  );
}
