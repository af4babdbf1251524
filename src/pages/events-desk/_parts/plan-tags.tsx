import { View } from '@tarojs/components';
import { StateTag } from '@/components/state-tag';
import { phaseTones } from '@/contract/events-tones';
import { eventFlow, phases } from '@/contract/events-words';
import type { PlanBrief } from './plan';
import './plan.scss';

type Tagged = Pick<PlanBrief, 'state' | 'phase' | 'isLarge'>;

/** What an event is: a draft, or what it is doing; and that it is a large one. */
export function PlanTags({ plan: { state, phase, isLarge } }: { plan: Tagged }) {
  return (
    <View className='plan-tags'>
      {state === 'draft' ? (
        <StateTag text={eventFlow.states.draft} tone='warn' />
      ) : (
        <StateTag text={phases[phase]} tone={phaseTones[phase]} />
      )}
      {isLarge ? <StateTag text='大型' tone='info' /> : null}
    </View>
  );
}
