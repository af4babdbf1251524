import { View } from '@tarojs/components';
import './seats-bar.scss';

interface Props {
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}

/** How many seats are left, in a number, a bar and a word. */
export function SeatsBar({ capacity, taken, waiting }: Props) {
  const left = Math.max(0, capacity - taken);
  const share = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 100;
  return (
    <View className='seats-bar' aria-label={`共 ${capacity} 个名额，还剩 ${left} 个，${waiting} 人候补`}>
      <View className='seats-bar__line'>
        <View className='seats-bar__number'>{left > 0 ? left : capacity}</View>
        <View className='seats-bar__word'>
          {left > 0 ? `个空位，共 ${capacity} 个` : '个名额已报满'}
          {waiting > 0 ? `，${waiting} 人候补` : ''}
        </View>
      </View>
      <View className='seats-bar__track'>
        <View className='seats-bar__fill' style={{ width: `${share}%` }} />
      </View>
    </View>
  );
}
