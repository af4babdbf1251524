import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';
import './tile.scss';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onTap: () => void;
}

/** A large square for one service: an icon with its word under it. */
export function Tile({ icon, label, onTap }: Props) {
  return (
    <Tap className='tile' onTap={onTap}>
      <View className='tile__icon'>
        <Icon name={icon} />
      </View>
      <View className='tile__label'>{label}</View>
    </Tap>
  );
}

const icons: Readonly<Record<string, IconName>> = { events: 'calendar', legal: 'scales', selfStudy: 'calculator' };

/** The icon that stands for a service; one without its own gets the general one. */
export function iconOf(service: string): IconName {
  return icons[service] ?? 'apps';
}
