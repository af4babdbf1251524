import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useParam } from '@/client/param';
import { say } from '@/client/phone';
import { back } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { MOST_IN_GROUP } from '@/contract/events-plan-limits';
import { Answered } from '@/parts/answered';
import { AreaField } from '@/parts/area-field';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { readNames } from '@/rules/name-list';
import { Filled } from '../_parts/filled';
import type { Plan } from '../_parts/plan';
import { PlanTags } from '../_parts/plan-tags';
import { TickField } from '../_parts/tick-field';
import '../_parts/plan.scss';
import { faultsOf } from './_parts/faults';

/** 添加一组人: up to thirty people of one list, each known and verified; all of them or nobody. */
export default function GroupPage() {
  const eventId = useParam('id');
  const query = useAction('events.plan', { eventId });
  return query.data ? (
    <Group plan={query.data} />
  ) : (
    <Page isWide>
      <Answered query={query}>{() => null}</Answered>
    </Page>
  );
}

function Group({ plan }: { plan: Plan }) {
  const form = useForm({
    action: 'events.addGroup',
    form: `events.addGroup:${plan.id}`,
    initial: { people: '', agreed: '' },
    sensitive: ['people'],
    inputOf: ({ people = '', agreed }) => ({
      eventId: plan.id,
      people: readNames(people),
      agreed: (agreed === 'yes') as true,
    }),
    isOver: ({ faults }) => faults.length === 0,
  });
  const { answer, refusal } = form;
  const list = form.values.people ?? '';
  // What was answered of a list says nothing of one that was changed since.
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (!answer || answer.faults.length > 0) return;
    const { confirmed, waitlisted } = answer;
    say(`报名成功 ${confirmed} 人${waitlisted > 0 ? `，候补 ${waitlisted} 人` : ''}，已通知本人`);
    back();
  }, [answer]);
  const people = readNames(list);
  const faults = faultsOf(form.errorOf, list === answered ? (answer?.faults ?? []) : [], people);
  return (
    <Page
      isWide
      said={
        refusal && refusal.code !== 'invalid' ? (
          <RefusalNotice refusal={refusal}>{refusal.message}</RefusalNotice>
        ) : null
      }
      footer={
        <Button
          text={people.length > 0 ? `添加这 ${people.length} 人` : '添加'}
          isBusy={form.isSending}
          reason={reasonAgainst(people.length, form.values.agreed)}
          onTap={() => {
            setAnswered(list);
            form.submit();
          }}
        />
      }
    >
      <Card>
        <PlanTags plan={plan} />
        <View className='plan-title'>{plan.title}</View>
        <Filled plan={plan} />
      </Card>
      {faults.length > 0 ? (
        <Notice tone='danger'>
          {faults.map((fault) => (
            <View key={fault}>{fault}</View>
          ))}
          <View>一个人都还没有添加，改好再提交。</View>
        </Notice>
      ) : null}
      <Card>
        <AreaField
          form={form}
          name='people'
          label='名单'
          hint={'一行一个人：姓名 手机号\n从表格里复制粘贴也可以'}
          help={`一次最多 ${MOST_IN_GROUP} 人，都要实名过；没实名的请单独添加`}
          maxLength={2000}
        />
        <TickField form={form} name='agreed' label='每个人都知道，都同意' text='登记姓名和手机号，用于这场活动' />
      </Card>
    </Page>
  );
}

function reasonAgainst(count: number, agreed: string | undefined): string | undefined {
  if (count === 0) return '填好名单，勾上都同意';
  if (count > MOST_IN_GROUP) return `现在有 ${count} 人，一次最多 ${MOST_IN_GROUP} 人`;
  return agreed === 'yes' ? undefined : '勾上都同意';
}
