import { View } from '@tarojs/components';
import { SeatsBar } from '@/components/seats-bar';
import type { PlanBrief } from './plan';
import './plan.scss';

type Counted = Pick<PlanBrief, 'phase' | 'capacity' | 'taken' | 'waiting'>;

/** How full an event is; once it is over nobody asks for free seats, only how many had signed up. */
export function Filled({ plan: { phase, capacity, taken, waiting } }: { plan: Counted }) {
  if (phase === 'ended' || phase === 'cancelled') {
    return (
      <View className='plan-note'>
        报名 {taken} 人，共 {capacity} 个名额
      </View>
    );
  }
  return <SeatsBar capacity={capacity} taken={taken} waiting={waiting} />;
}
