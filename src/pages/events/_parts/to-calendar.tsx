import { View } from '@tarojs/components';
import { say } from '@/client/phone';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { ADD_TO_CALENDAR, addToCalendar, calendarSaid } from '@/parts/add-to-calendar';
import type { CalendarEntry } from '@/rules/ics';
import './to-calendar.scss';

/** The way of one session into the person's own calendar. */
export function ToCalendar({ entry }: { entry: CalendarEntry }) {
  const add = async () => say((await addToCalendar(entry)) ? calendarSaid.done : calendarSaid.failed);
  return (
    <Tap className='to-calendar' label={`${ADD_TO_CALENDAR}：${entry.title}`} onTap={() => void add()}>
      <Icon name='calendar' className='to-calendar__icon' />
      <View>{ADD_TO_CALENDAR}</View>
    </Tap>
  );
}
