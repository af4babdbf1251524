import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { registration } from '@/contract/events-words';
import type { Plan } from '../../_parts/plan';

const counted = [
  ['confirmed', 'confirmed'],
  ['held', 'held'],
  ['waitlisted', 'waitlisted'],
  ['checkedIn', 'checked_in'],
  ['excused', 'excused'],
] as const;

/** How the list stands, and the way to the door or, afterwards, to what came of it; the list itself is the page's main action. */
export function PeopleCard({ plan: { id, phase, counts } }: { plan: Plan }) {
  const words = { ...registration.states, held: '等本人确认' };
  return (
    <Card title='报名'>
      <View className='plan-note'>
        {counted
          .filter(([key]) => counts[key] > 0 || key === 'confirmed')
          .map(([key, state]) => `${words[state]} ${counts[key]}`)
          .join(' · ')}
      </View>
      {phase === 'ended' ? (
        <Cell
          icon='chart'
          title='活动总结'
          note='到场率、没来的人、满意度、花费'
          onTap={() => open(routeTo('/pages/events-door/summary/index', { id }))}
        />
      ) : null}
      {phase === 'ended' || phase === 'cancelled' ? null : (
        <Cell
          icon='door'
          title='签到'
          note='现场扫码、登记'
          onTap={() => open(routeTo('/pages/events-door/check-in/index', { id }))}
        />
      )}
    </Card>
  );
}
