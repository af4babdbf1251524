import { View } from '@tarojs/components';
import { dial } from '@/client/phone';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { phoneText } from '@/components/phone-text';
import { StateTag } from '@/components/state-tag';
import { stateTones } from '@/contract/events-tones';
import { registration } from '@/contract/events-words';
import { useKeptCodes } from '@/parts/kept-codes';
import { Cancel } from '../../_parts/cancel';
import { type Detail, isActive, isPastCancelling, type Mine } from '../../_parts/state';
import './my-place.scss';

/** What the person has here: the state in a word, the number, and what it means. Nothing for one who has not signed up. */
export function MyPlace({ event }: { event: Detail }) {
  const { mine } = event;
  useKeptCodes([mine]);
  if (!isActive(mine)) return null;
  return (
    <Card title='我的报名' aside={<StateTag text={registration.states[mine.state]} tone={stateTones[mine.state]} />}>
      {mine.state === 'waitlisted' ? (
        <>
          <View className='my-place__big'>前面还有 {(mine.position ?? 1) - 1} 人</View>
          <View className='my-place__note'>候补号 {mine.waitingNumber}。有人取消就按顺序递补，轮到你会收到消息。</View>
        </>
      ) : (
        <>
          <View className='my-place__big'>报名号 {mine.number}</View>
          <View className='my-place__note'>
            {mine.state === 'checked_in' ? '已经签到，请入场。' : '到场时出示签到码，没有网络也能用。'}
          </View>
        </>
      )}
      <WayOut event={event} mine={mine} />
    </Card>
  );
}

/** How to give the place back: here, or when it is too late for that, by telling the organiser. */
function WayOut({ event, mine }: { event: Detail; mine: Mine }) {
  if (mine.transitions.includes('cancel')) {
    return (
      <View className='my-place__cancel'>
        <Cancel mine={mine} title={event.title} />
      </View>
    );
  }
  const isOver = event.phase === 'ended' || event.phase === 'cancelled' || mine.state === 'checked_in';
  if (isOver || !isPastCancelling(event)) return null;
  return (
    <View className='my-place__cancel'>
      <View className='my-place__note'>已过取消时间，去不了请打 {phoneText(event.contactPhone)} 告诉主办工会。</View>
      <Button text='打电话' kind='ghost' icon='phone' onTap={() => dial(event.contactPhone)} />
    </View>
  );
}
