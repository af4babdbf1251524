import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import { phaseTones } from '@/contract/events-tones';
import { phases, programmes } from '@/contract/events-words';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { SavedCodes } from '@/parts/saved-codes';
import { Clashes } from '../_parts/clashes';
import { entryOf } from '../_parts/event-entry';
import { type Detail, isOver } from '../_parts/state';
import { ToCalendar } from '../_parts/to-calendar';
import { WhenWhere } from '../_parts/when-where';
import { Actions } from './_parts/actions';
import { Changes } from './_parts/changes';
import { Contact } from './_parts/contact';
import { Cost } from './_parts/cost';
import { MyPlace } from './_parts/my-place';
import { Programme } from './_parts/programme';
import { Seats } from './_parts/seats';
import { Who } from './_parts/who';
import './index.scss';

/** 活动详情: everything a person asks before going, their own place, and the one thing to do next. */
export default function EventDetailPage() {
  const id = useParam('id');
  const query = useAction('events.detail', { eventId: id });
  return (
    <Page footer={query.data ? <Actions event={query.data} /> : undefined}>
      <Answered query={query} instead={<SavedCodes />}>
        {(event) => <Body event={event} />}
      </Answered>
    </Page>
  );
}

function Body({ event }: { event: Detail }) {
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
      <MyPlace event={event} />
      <Changes event={event} />
      {isOver(event) ? null : <Clashes event={event} />}
      <Seats event={event} />
      <Programme event={event} />
      <Card title='活动介绍'>
        <View className='event-text'>{event.summary}</View>
      </Card>
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
