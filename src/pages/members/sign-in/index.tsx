import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 登录 (placeholder). */
export default function MembersSignInPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>登录</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
