import { View } from '@tarojs/components';
import { useState } from 'react';
import { say } from '@/client/phone';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { daysText } from '@/components/time-left';
import { ADD_TO_CALENDAR, addToCalendar, calendarSaid } from '@/parts/add-to-calendar';
import { deadlineReminders } from '@/rules/ics';
import './deadline-card.scss';

/** A legal date as it is told. */
export interface ToldDeadline {
  readonly id: string;
  readonly rule: string;
  readonly dueOn: string;
  readonly rollsTo: string | null;
  readonly daysLeft: number;
  readonly whoMustAct: string;
  readonly whatIsLost: string;
  readonly law: string | null;
}

/** One legal date: by when, what is left, who must act, what is lost, the law; and the way into the phone's calendar. */
export function DeadlineCard({ deadline, children }: { deadline: ToldDeadline; children?: React.ReactNode }) {
  const [isBusy, setBusy] = useState(false);
  const { id, rule, dueOn, rollsTo, daysLeft, whoMustAct, whatIsLost, law } = deadline;
  const isNear = daysLeft <= 30;

  async function add(): Promise<void> {
    setBusy(true);
    const note = `由${whoMustAct}办。${whatIsLost}${law ? `（${law}）` : ''}`;
    const isThere = await addToCalendar({
      uid: `deadline-${id}`,
      title: `${rule}最后一天`,
      when: { day: dueOn },
      note,
      remindMinutes: deadlineReminders(daysLeft),
    });
    setBusy(false);
    say(isThere ? calendarSaid.done : calendarSaid.failed);
  }

  return (
    <View className='deadline'>
      <View className='deadline__rule'>{rule}</View>
      <View className='deadline__day'>{dueOn}</View>
      <View className={`deadline__left${isNear ? ' deadline__left--near' : ''}`}>
        <Icon name='clock' />
        <View>{daysText(daysLeft)}</View>
      </View>
      {rollsTo ? (
        <View className='deadline__note'>
          这一天放假，依法顺延到 {rollsTo}；稳妥起见请按 {dueOn} 办
        </View>
      ) : null}
      <View className='deadline__line'>谁来办：{whoMustAct}</View>
      <View className='deadline__line'>错过会怎样：{whatIsLost}</View>
      {law ? <View className='deadline__note'>依据：{law}</View> : null}
      {daysLeft >= 0 ? (
        <View className='deadline__action'>
          <Button text={ADD_TO_CALENDAR} kind='ghost' icon='calendar' isBusy={isBusy} onTap={() => void add()} />
        </View>
      ) : (
        <View className='deadline__note'>
          期间主张过权利、投诉过，或者有不是自己的原因耽误的，日子会往后算：先别放弃，请问工会或律师。
        </View>
      )}
      {children}
    </View>
  );
}
