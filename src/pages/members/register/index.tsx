import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 注册 (placeholder). */
export default function MembersRegisterPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>注册</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
