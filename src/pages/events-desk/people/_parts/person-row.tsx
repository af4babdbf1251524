import { View } from '@tarojs/components';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { sources } from '@/contract/events-plan-words';
import { stateTones } from '@/contract/events-tones';
import type { Listed } from '../../_parts/plan';
import { stateText } from '../../_parts/words';
import './person-row.scss';

/** One person of the list: number, covered name and phone, what became of it. */
export function PersonRow({ person, onTap }: { person: Listed; onTap: () => void }) {
  const { number, name, phone, state, waitingNumber, source, holdUntil } = person;
  return (
    <Tap className='person-row' onTap={onTap}>
      <View className='person-row__number'>{number}</View>
      <View className='person-row__texts'>
        <View className='person-row__name'>{name}</View>
        <View className='person-row__note'>
          {phone || '没有手机号'}
          {state === 'waitlisted' ? `，候补号 ${waitingNumber}` : ''}
          {holdUntil ? `，留到 ${momentText(holdUntil)}` : ''}
          {source === 'self' ? '' : `，${sources[source]}`}
        </View>
      </View>
      <StateTag text={stateText(state)} tone={stateTones[state]} />
    </Tap>
  );
}
