import { useEffect } from 'react';
import { say } from '@/client/phone';
import { back, open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { TextInput } from '@/components/text-input';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { memberStatuses } from '@/contract/members';
import { Answered } from '@/parts/answered';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';
import { useForm } from '@/parts/use-form';
import { HomeFields, homeInput, homeMissing } from '../_parts/home-fields';

type Me = NonNullable<Output<Contract['members']['me']>>;

/** 我的资料: what the union knows of me, and the way to change each of it. */
export default function ProfilePage() {
  const { query } = useMe();
  if (query.data) return <Profile me={query.data} />;
  return (
    <Page>
      <Answered query={query} cards={2}>
        {() => <SignInOffer why='登录后可以看和改自己的资料' />}
      </Answered>
    </Page>
  );
}

function Profile({ me }: { me: Me }) {
  const isFree = me.status === 'unverified';
  const initial = {
    name: me.name,
    place: placeOf(me),
    unitId: me.unitId ?? '',
    unitName: me.unit ?? me.street ?? '',
    employment: me.employment ?? '',
  };
  const form = useForm({
    action: 'members.saveProfile',
    // What is kept now is part of its name: a draft made before somebody changed it elsewhere is another form's.
    form: `members.profile:${Object.values(initial).join('|')}`,
    initial,
    inputOf: ({ name = '', ...home }) => ({ ...(isFree ? { name } : {}), ...homeInput(home) }),
  });
  const { name = '' } = form.values;
  useEffect(() => {
    if (!form.answer) return;
    say('已保存');
    back();
  }, [form.answer]);
  return (
    <Page
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={
        <Button
          text='保存'
          reason={name.trim() ? homeMissing(form.values) : '请填写姓名'}
          isBusy={form.isSending}
          onTap={form.submit}
        />
      }
    >
      <Card>
        {isFree ? (
          <Field label='姓名' help='用身份证上的写法；少数民族姓名的“·”和生僻字都能填' error={form.errorOf('name')}>
            <TextInput
              label='姓名'
              value={name}
              maxLength={50}
              isWrong={form.errorOf('name') !== undefined}
              onChange={(value) => form.set('name', value)}
            />
          </Field>
        ) : (
          <Cell icon='person' title={me.name} note={`${memberStatuses[me.status]}，改名请在“实名认证”里办`} />
        )}
      </Card>
      <Card>
        <Cell
          icon='phone'
          title={me.phone || '还没有手机号'}
          note='点这里换手机号'
          onTap={() => open(routeTo('/pages/members/phone/index', {}))}
        />
        <Cell
          icon='retry'
          title='换到另一个微信'
          note='新手机、新微信号，资料和记录跟着走'
          onTap={() => open(routeTo('/pages/members/move/index', {}))}
        />
        <Cell
          icon='people'
          title='孩子的资料'
          note='只有你自己看得到'
          onTap={() => open(routeTo('/pages/members/children/index', {}))}
        />
      </Card>
      <Card>
        <HomeFields values={form.values} set={form.set} errorOf={form.errorOf} />
        {me.status === 'member' && homeInput(form.values).unitId !== me.unitId ? (
          <Notice tone='info'>
            保存后会籍要重新确认：新单位的会员名册里有你，就还是“工会会员”；没有的话先显示“已实名”，等新单位交来名册。
          </Notice>
        ) : null}
      </Card>
    </Page>
  );
}

function placeOf({ unitId, unit }: Me): string {
  if (!unitId) return 'none';
  return unit === null ? 'street' : 'union';
}
