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

/** How the list stands, and the ways to it. */
export function PeopleCard({ plan: { id, counts } }: { plan: Plan }) {
  const words = { ...registration.states, held: '等本人确认' };
  return (
    <Card title='报名'>
      <View className='plan-note'>
        {counted
          .filter(([key]) => counts[key] > 0 || key === 'confirmed')
          .map(([key, state]) => `${words[state]} ${counts[key]}`)
          .join(' · ')}
      </View>
      <Cell
        icon='people'
        title='报名的人'
        note='名单、候补、添加、取消、请假、导出'
        onTap={() => open(routeTo('/pages/events-desk/people/index', { id }))}
      />
      <Cell
        icon='door'
        title='签到'
        note='现场扫码、登记'
        onTap={() => open(routeTo('/pages/events-door/check-in/index', { id }))}
      />
    </Card>
  );
}
