import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { When } from '@/components/when';
import { entryOf } from './event-entry';
import type { Detail } from './state';
import { ToCalendar } from './to-calendar';
import './programme.scss';

/** The sessions of an event that has several, each with its way into the calendar. */
export function Programme({ event }: { event: Detail }) {
  if (event.sessions.length < 2) return null;
  return (
    <Card title={`日程，共 ${event.sessions.length} 场`}>
      {event.sessions.map((session, at) => (
        <View key={session.id} className='programme__one'>
          <View className='programme__title'>{session.title || `第 ${at + 1} 场`}</View>
          <When start={session.startsAt} end={session.endsAt} />
          {Date.parse(session.endsAt) > Date.now() ? <ToCalendar entry={entryOf(event, session)} /> : null}
        </View>
      ))}
      <View className='programme__note'>每一场都要签到，签到码是同一个。</View>
    </Card>
  );
}
