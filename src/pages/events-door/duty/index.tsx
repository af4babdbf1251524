import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 今日值守 (placeholder). */
export default function EventsDoorDutyPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>今日值守</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
