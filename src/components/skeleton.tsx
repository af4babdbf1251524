import { View } from '@tarojs/components';
import './skeleton.scss';

/** The shape of cards to come, while they are being fetched. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="skeleton" role="status" aria-role="status" aria-label="正在打开">
      {Array.from({ length: cards }, (_, index) => (
        <View className="skeleton__card" key={index}>
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
        </View>
      ))}
    </View>
  );
}
