import { View } from '@tarojs/components';
import { Tap } from '@/components/tap';
import { type Due, dues } from '@/contract/office-cases';
import './counts.scss';
import { countText } from './filter';

interface Props {
  readonly counts: Readonly<Record<Due, number>> | null;
  readonly chosen: Due | 'all';
  readonly onChoose: (due: Due | 'all') => void;
}

/** Three counts that lead to what they count; the chosen one leads back to everything. */
export function Counts({ counts, chosen, onChoose }: Props) {
  return (
    <View className='desk-counts' role='group' aria-role='group' aria-label='按承诺时间'>
      {(Object.keys(dues) as Due[]).map((due) => (
        <Tap
          key={due}
          className={`desk-counts__one desk-counts__one--${due}${due === chosen ? ' desk-counts__one--on' : ''}`}
          isChosen={due === chosen}
          onTap={() => onChoose(due === chosen ? 'all' : due)}
        >
          <View className='desk-counts__number'>{counts ? countText(counts[due]) : ' '}</View>
          <View className='desk-counts__word'>{dues[due]}</View>
        </Tap>
      ))}
    </View>
  );
}
