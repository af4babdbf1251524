import { View } from '@tarojs/components';
import './tally.scss';

/** How many have come, of how many who are expected. */
export function Tally({ checkedIn, expected }: { checkedIn: number; expected: number }) {
  return (
    <View className='tally' aria-label={`已签到 ${checkedIn} 人，应到 ${expected} 人`}>
      <View className='tally__number'>{checkedIn}</View>
      <View className='tally__of'>/ {expected} 人已签到</View>
    </View>
  );
}
