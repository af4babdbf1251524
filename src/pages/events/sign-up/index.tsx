import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 报名 (placeholder). */
export default function EventsSignUpPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>报名</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
