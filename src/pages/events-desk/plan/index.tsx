import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Columns } from '@/components/columns';
import { Notice } from '@/components/notice';
import { When } from '@/components/when';
import { programmes, types } from '@/contract/events-words';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Filled } from '../_parts/filled';
import type { Plan } from '../_parts/plan';
import { PlanTags } from '../_parts/plan-tags';
import { Changes } from './_parts/changes';
import { Gaps } from './_parts/gaps';
import { PeopleCard } from './_parts/people-card';
import { PlanActions } from './_parts/plan-actions';
import { Publish } from './_parts/publish';
import { StepCells } from './_parts/step-cells';

/** 活动筹备, one event: what it is, what is missing, its people, what was changed, and what may be done. */
export default function PlanPage() {
  const eventId = useParam('id');
  const query = useAction('events.plan', { eventId });
  const plan = query.data;
  if (!plan) {
    return (
      <Page isWide>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    );
  }
  if (plan.state === 'draft')
    return (
      <Publish plan={plan} onStale={() => void query.refetch()}>
        <Body plan={plan} />
      </Publish>
    );
  return (
    <Page
      isWide
      footer={
        <Button
          text='报名的人'
          icon='people'
          onTap={() => open(routeTo('/pages/events-desk/people/index', { id: plan.id }))}
        />
      }
    >
      <Body plan={plan} />
    </Page>
  );
}

function Body({ plan }: { plan: Plan }) {
  return (
    <Columns
      isEven
      side={
        <>
          <Head plan={plan} />
          <Gaps plan={plan} />
          <StepCells plan={plan} />
        </>
      }
    >
      {plan.state === 'draft' ? null : <PeopleCard plan={plan} />}
      <Changes plan={plan} />
      <PlanActions plan={plan} />
    </Columns>
  );
}

function Head({ plan }: { plan: Plan }) {
  return (
    <Card>
      <PlanTags plan={plan} />
      <View className='plan-title'>{plan.title}</View>
      <View className='plan-note'>
        <When start={plan.startsAt} end={plan.endsAt} />
      </View>
      <View className='plan-note'>
        {types[plan.type]} · 按“{programmes[plan.programme]}”统计
      </View>
      {plan.cancelReason ? (
        <View className='plan-gap'>
          <Notice tone='danger'>已取消。原因：{plan.cancelReason}</Notice>
        </View>
      ) : null}
      {plan.state === 'draft' ? null : (
        <View className='plan-gap'>
          <Filled plan={plan} />
        </View>
      )}
      <Cell icon='people' title={plan.organiser} note='主办单位' />
      <Cell icon='person' title={plan.owner ?? '没有负责人'} note={plan.isOwn ? '负责人，就是我' : '负责人'} />
    </Card>
  );
}
