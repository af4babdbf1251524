import { Text, View } from '@tarojs/components';
import { useState } from 'react';

/** 设置 (placeholder). */
export default function SettingsPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>设置</Text>
      <View onClick={() => setCount(count + 1)}>点了 {count} 次</View>
    </View>
  );
}
