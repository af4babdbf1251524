import { View } from '@tarojs/components';
import { say } from '@/client/phone';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { daysText } from '@/components/time-left';
import { ADD_TO_CALENDAR, addToCalendar, calendarSaid } from '@/parts/add-to-calendar';
import { deadlineReminders } from '@/rules/ics';
import './legal-dates.scss';

/** A legal date as cases tell it. */
export interface ToldDate {
  readonly id: string;
  readonly rule: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly whoMustAct: string;
  readonly whatIsLost: string;
}

/** The legal dates that run for a question: the day, what is left, who must act, what is lost, and a way into the calendar. */
export function LegalDates({ deadlines }: { deadlines: readonly ToldDate[] }) {
  if (deadlines.length === 0) return null;
  const keep = async ({ id, rule, dueOn, daysLeft, whatIsLost }: ToldDate) => {
    const title = `${rule}的最后一天`;
    const isDone = await addToCalendar({
      uid: `deadline-${id}`,
      title,
      when: { day: dueOn },
      note: whatIsLost,
      remindMinutes: deadlineReminders(daysLeft),
    });
    say(isDone ? calendarSaid.done : calendarSaid.failed);
  };
  return (
    <Card title='法定期限'>
      {deadlines.map((one) => (
        <View key={one.id} className='legal-date'>
          <View className='legal-date__rule'>{one.rule}</View>
          <View>
            {one.dueOn}，{daysText(one.daysLeft)}
          </View>
          <View className='legal-date__note'>
            由{one.whoMustAct}来做。{one.whatIsLost}
          </View>
          <Button text={ADD_TO_CALENDAR} kind='ghost' icon='calendar' onTap={() => void keep(one)} />
        </View>
      ))}
    </Card>
  );
}
