import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { roleLabels } from '@/contract/roles';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { DayField } from '../_parts/day-field';
import { type ChosenPerson, PersonChoice } from '../_parts/person-choice';
import '../_parts/organisation.scss';

type Deputy = Output<ActionOf<'organisation.deputies'>>['items'][number];

/** 代理: who stands in for whom until when, and naming one's own deputy. */
export default function DeputiesPage() {
  const query = useAction('organisation.deputies', {});
  return (
    <Page isWide>
      <View className='org-columns'>
        <Card title='现在的代理'>
          <Answered query={query} cards={1}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty icon='people' text='没有代理' note='不在岗时，可以请一位同事代理到某一天' />
              ) : (
                items.map((one) => <DeputyRow key={one.id} deputy={one} />)
              )
            }
          </Answered>
        </Card>
        <NameDeputy />
      </View>
    </Page>
  );
}

function DeputyRow({ deputy }: { deputy: Deputy }) {
  const [isAsked, setAsked] = useState(false);
  const form = useForm({
    action: 'organisation.endDeputy',
    form: `organisation.endDeputy:${deputy.id}`,
    initial: {},
    inputOf: () => ({ grantId: deputy.id }),
  });
  const note = `${roleLabels[deputy.role]}，${deputy.unit}，到 ${deputy.endsOn}${deputy.canEnd ? ' · 点这里结束' : ''}`;
  return (
    <>
      <Cell
        icon='people'
        title={`${deputy.deputy} 代理 ${deputy.of}`}
        note={note}
        {...(deputy.canEnd ? { onTap: () => setAsked(true) } : {})}
      />
      <ConfirmForm
        form={form}
        isOpen={isAsked}
        title='结束代理？'
        yes='结束'
        hasReason={false}
        onClose={() => setAsked(false)}
        onDone={() => setAsked(false)}
      >
        <View>{note}</View>
      </ConfirmForm>
    </>
  );
}

function NameDeputy() {
  const { me } = useMe();
  const [deputy, setDeputy] = useState<ChosenPerson | null>(null);
  const form = useForm({
    action: 'organisation.nameDeputy',
    form: 'organisation.nameDeputy',
    initial: { endsOn: '' },
    inputOf: ({ endsOn = '' }) => ({ personId: me?.id ?? '', deputy: deputy?.id ?? '', endsOn }),
  });
  const words = (all: Deputy['role'][]) => all.map((role) => roleLabels[role]).join('、');
  const missing = deputy && form.values.endsOn ? undefined : '选好人和日期就可以指定';
  return (
    <View className='org-facts'>
      {deputy ? (
        <Card title='请谁代理我'>
          <Cell icon='person' title={deputy.name} note='点这里换一个' onTap={() => setDeputy(null)} />
        </Card>
      ) : (
        <PersonChoice title='请谁代理我' error={form.errorOf('deputy')} onChoose={setDeputy} />
      )}
      <Card>
        {form.errorOf('deputy') ? <Notice tone='danger'>{form.errorOf('deputy')}</Notice> : null}
        <DayField form={form} name='endsOn' label='代理到哪天' help='含当天，最长 1 年；到期自动结束' />
        <Button text='指定代理' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      </Card>
      {form.answer ? (
        <Notice tone='info'>
          {form.answer.given.length > 0 ? `已指定代理：${words(form.answer.given)}。` : ''}
          {form.answer.needTwo.length > 0 ? `${words(form.answer.needTwo)}要两位管理员同意，请找系统管理员办理。` : ''}
        </Notice>
      ) : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </View>
  );
}
