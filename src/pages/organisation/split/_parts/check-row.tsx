import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import './check-row.scss';

/** One of many that can be ticked. */
export function CheckRow({ title, isChosen, onTap }: { title: string; isChosen: boolean; onTap: () => void }) {
  return (
    <Tap className={`check-row${isChosen ? ' check-row--on' : ''}`} isChosen={isChosen} onTap={onTap}>
      <Icon name={isChosen ? 'check' : 'dot'} />
      <View>{title}</View>
    </Tap>
  );
}
