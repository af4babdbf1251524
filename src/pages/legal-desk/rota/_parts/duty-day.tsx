import { View } from '@tarojs/components';
import { dayText } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import { TickBox } from '@/components/tick-box';
import './duty-day.scss';

interface Props {
  readonly day: string;
  readonly names: readonly string[];
  readonly isToday: boolean;
  /** Null where it cannot be chosen: the past, or a reader who sets nothing. */
  readonly isChosen: boolean | null;
  readonly onToggle: () => void;
}

/** One day and who is on duty; to be ticked where it may be set. */
export function DutyDay({ day, names, isToday, isChosen, onToggle }: Props) {
  const title = `${dayText(`${day}T00:00:00+08:00`)}${isToday ? ' 今天' : ''}`;
  const who = names.length > 0 ? names.join('、') : '没有安排';
  const body = (
    <>
      {isChosen === null ? null : <TickBox isOn={isChosen} />}
      <View className='duty-day__texts'>
        <View className='duty-day__day'>{title}</View>
        <View className={names.length > 0 ? '' : 'duty-day__none'}>{who}</View>
      </View>
    </>
  );
  if (isChosen === null) return <View className='duty-day'>{body}</View>;
  return (
    <Tap className='duty-day' isChosen={isChosen} onTap={onToggle}>
      {body}
    </Tap>
  );
}
