import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { SeatsBar } from '@/components/seats-bar';
import { seatings } from '@/contract/events-words';
import type { Detail } from './state';

/** How many seats are left, how they are given, and until when what is possible. */
export function Seats({ event }: { event: Detail }) {
  return (
    <Card title='名额'>
      <SeatsBar capacity={event.capacity} taken={event.taken} waiting={event.waiting} />
      <View className='event-rules'>
        <View>{seatings[event.seating]}。轮到候补会通知，点“确认参加”才算数；晚上 9 点到早上 8 点不计时。</View>
        <View>报名开始 {momentText(event.signUpOpensAt)}</View>
        <View>报名截止 {momentText(event.signUpClosesAt)}</View>
        <View>最晚取消 {momentText(event.cancelBy)}</View>
      </View>
    </Card>
  );
}
