import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 活动详情 (placeholder). */
export default function EventsDetailPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>活动详情</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
