import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '@/components/icon';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { When } from '@/components/when';
import { phaseTones } from '@/contract/events-tones';
import { phases, programmes } from '@/contract/events-words';
import './event-row.scss';
import type { Brief } from './state';

interface Props {
  readonly event: Brief;
  /** Instead of what the event is doing: the caller's own state. */
  readonly tag?: ReactNode;
  /** Instead of the seats: what matters to the caller. */
  readonly line?: string;
  readonly onTap: () => void;
}

/** One event in a list: what, when, where, and whether there is room. */
export function EventRow({ event, tag, line, onTap }: Props) {
  return (
    <Tap className='event-row' onTap={onTap}>
      <View className='event-row__texts'>
        <View className='event-row__tags'>
          <View className='event-row__programme'>{programmes[event.programme]}</View>
          {tag ?? <StateTag text={phases[event.phase]} tone={phaseTones[event.phase]} />}
        </View>
        <View className='event-row__title'>{event.title}</View>
        <View className='event-row__fact'>
          <Icon name='clock' className='event-row__icon' />
          <View className='event-row__word'>
            <When start={event.startsAt} end={event.endsAt} />
          </View>
        </View>
        <View className='event-row__fact'>
          <Icon name='place' className='event-row__icon' />
          <View className='event-row__word'>{event.place}</View>
        </View>
        <View className='event-row__fact event-row__fact--strong'>
          <Icon name={line === undefined ? 'people' : 'ticket'} className='event-row__icon' />
          <View className='event-row__word'>{line ?? seatsText(event)}</View>
        </View>
      </View>
      <Icon name='right' className='event-row__arrow' />
    </Tap>
  );
}

function seatsText({ phase, capacity, taken, waiting }: Brief): string {
  if (phase === 'cancelled') return '主办工会取消了';
  if (phase !== 'open' && phase !== 'upcoming') return `${taken} 人报名`;
  const left = capacity - taken;
  if (left > 0 && waiting === 0) return `还有 ${left} 个空位，共 ${capacity} 个`;
  return waiting > 0 ? `已报满，${waiting} 人候补` : '已报满，可以候补';
}
