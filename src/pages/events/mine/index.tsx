import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 我的报名 (placeholder). */
export default function EventsMinePage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>我的报名</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
