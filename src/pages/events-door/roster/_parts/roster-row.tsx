import { View } from '@tarojs/components';
import { clockText } from '@/components/moment-text';
import { StateTag, type Tone } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { registration } from '@/contract/events-words';
import './roster-row.scss';

type Person = Output<Contract['events']['roster']>['items'][number];

const tones: Readonly<Record<Person['state'], Tone>> = {
  confirmed: 'info',
  checked_in: 'ok',
  waitlisted: 'warn',
  held: 'warn',
  excused: 'plain',
  cancelled: 'plain',
};

/** One person of the roster: number, masked name and phone, and whether they have come: of several sessions, to the one of now. */
export function RosterRow({ person, hasSeveral }: { person: Person; hasSeveral: boolean }) {
  const { number, name, phone, state, waitingNumber, checkedInAt } = person;
  const isElsewhere = hasSeveral && state === 'checked_in' && checkedInAt === null;
  const isExpected = state === 'confirmed' || isElsewhere;
  return (
    <View className='roster-row'>
      <View className='roster-row__number'>{number}</View>
      <View className='roster-row__texts'>
        <View className='roster-row__name'>{name}</View>
        <View className='roster-row__note'>
          {phone}
          {state === 'waitlisted' ? `，候补号 ${waitingNumber}` : ''}
          {checkedInAt ? `，${clockText(checkedInAt)} 到` : ''}
          {isElsewhere ? '，来过别的场次' : ''}
        </View>
      </View>
      <StateTag
        {...(isExpected ? { text: '未到', tone: 'info' } : { text: registration.states[state], tone: tones[state] })}
      />
    </View>
  );
}
