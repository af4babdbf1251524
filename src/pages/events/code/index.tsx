import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 入场码 (placeholder). */
export default function EventsCodePage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>入场码</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
