import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { When } from '@/components/when';
import { programmes } from '@/contract/events-words';
import type { PlanBrief } from '../../_parts/plan';
import { PlanTags } from '../../_parts/plan-tags';
import './plan-row.scss';

/** One event in a planner's list: what, when, where, how full, whose. */
export function PlanRow({ plan, onTap }: { plan: PlanBrief; onTap: () => void }) {
  const seats = plan.state === 'draft' ? `${plan.capacity} 个名额` : `${plan.taken} / ${plan.capacity} 人`;
  return (
    <Card>
      <Tap className='plan-row' onTap={onTap}>
        <View className='plan-row__texts'>
          <PlanTags plan={plan} />
          <View className='plan-title'>{plan.title}</View>
          <View className='plan-note'>
            <When start={plan.startsAt} end={plan.endsAt} />
          </View>
          <View className='plan-note'>{plan.place || '还没写地点'}</View>
          <View className='plan-note'>
            {programmes[plan.programme]} · {seats}
            {plan.waiting > 0 ? `，${plan.waiting} 人候补` : ''}
          </View>
          <View className='plan-note'>
            {plan.organiser} · {plan.isOwn ? '我负责' : (plan.owner ?? '没有负责人')}
          </View>
        </View>
        <Icon name='right' />
      </Tap>
    </Card>
  );
}
