import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import { phaseTones } from '@/contract/events-tones';
import { phases, programmes } from '@/contract/events-words';
import './about-event.scss';
import { Changes } from './changes';
import { Contact } from './contact';
import { Cost } from './cost';
import { entryOf } from './event-entry';
import { Programme } from './programme';
import { Seats } from './seats';
import { type Detail, isOver } from './state';
import { ToCalendar } from './to-calendar';
import { WhenWhere } from './when-where';
import { Who } from './who';

interface Props {
  readonly event: Detail;
  /** What of it is the reader's own: their place, and what lies at the same time. */
  readonly own?: ReactNode;
  readonly clashes?: ReactNode;
}

/** Everything a person asks before going, as the event's page and its planner's preview show it; what a draft lacks is left out. */
export function AboutEvent({ event, own, clashes }: Props) {
  const [only] = event.sessions.length === 1 ? event.sessions : [];
  return (
    <>
      {event.phase === 'cancelled' ? (
        <Notice tone='danger'>活动已取消，不用来。{event.cancelReason ? `原因：${event.cancelReason}` : ''}</Notice>
      ) : null}
      <Card>
        <View className='event-head'>
          <View className='event-head__programme'>{programmes[event.programme]}</View>
          <StateTag text={phases[event.phase]} tone={phaseTones[event.phase]} />
        </View>
        <View className='event-head__title'>{event.title}</View>
        <WhenWhere event={event} />
        {only && !isOver(event) ? <ToCalendar entry={entryOf(event, only)} /> : null}
      </Card>
      {own}
      <Changes event={event} />
      {clashes}
      {isOver(event) ? null : <Seats event={event} />}
      <Programme event={event} />
      {event.summary.trim() ? (
        <Card title='活动介绍'>
          <View className='event-text'>{event.summary}</View>
        </Card>
      ) : null}
      <Who event={event} />
      {event.bring.trim() ? (
        <Card title='要带什么'>
          <View className='event-text'>{event.bring}</View>
        </Card>
      ) : null}
      <Cost event={event} />
      <Contact event={event} />
    </>
  );
}
