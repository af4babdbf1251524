import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 扫码签到 (placeholder). */
export default function EventsDoorCheckInPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>扫码签到</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
