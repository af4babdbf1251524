import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { StateTag } from '@/components/state-tag';
import { registration } from '@/contract/events';
import { type Detail, isActive, stateTones } from '../../_parts/state';
import { Cancel } from './cancel';
import './my-place.scss';

/** What the person has here: the state in a word, the number, and what it means. Nothing for one who has not signed up. */
export function MyPlace({ event: { mine, title } }: { event: Detail }) {
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
      {mine.transitions.includes('cancel') ? (
        <View className='my-place__cancel'>
          <Cancel mine={mine} title={title} />
        </View>
      ) : null}
    </Card>
  );
}
