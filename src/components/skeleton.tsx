import { View } from '@tarojs/components';
import './skeleton.scss';

const CARDS = ['first', 'second', 'third'] as const;

/** The shape of cards to come, while they are being fetched. */
export function Skeleton({ cards = 3 }: { cards?: 1 | 2 | 3 }) {
  return (
    <View className='skeleton' role='status' aria-role='status' aria-label='正在打开'>
      {CARDS.slice(0, cards).map((card) => (
        <View className='skeleton__card' key={card}>
          <View className='skeleton__line skeleton__line--short' />
          <View className='skeleton__line skeleton__line--title' />
          <View className='skeleton__line' />
        </View>
      ))}
    </View>
  );
}
