import { View } from '@tarojs/components';
import { type Purpose, purposes } from '@/contract/purposes';
import './consent-words.scss';

/** What one consent means: what is taken, what for, how long, and what happens without it. */
export function ConsentWords({ purpose }: { purpose: Purpose }) {
  const { what, why, howLong, without } = purposes[purpose];
  const lines = [
    ['收什么', what],
    ['做什么用', why],
    ['留多久', howLong],
    ['不同意会怎样', without],
  ] as const;
  return (
    <View className='consent-words'>
      {lines.map(([label, text]) => (
        <View key={label} className='consent-words__one'>
          <View className='consent-words__label'>{label}</View>
          <View>{text}</View>
        </View>
      ))}
      <View className='consent-words__note'>同意以后也能撤回：我的 → 隐私与个人数据 → 我的同意。</View>
    </View>
  );
}
