import { View } from '@tarojs/components';

/** Every icon of the set; drawn in icons.scss. */
export type IconName =
  | 'apps'
  | 'bang'
  | 'bell'
  | 'calculator'
  | 'calendar'
  | 'chart'
  | 'check'
  | 'clock'
  | 'cross'
  | 'door'
  | 'dot'
  | 'download'
  | 'filter'
  | 'info'
  | 'left'
  | 'letters'
  | 'offline'
  | 'people'
  | 'person'
  | 'phone'
  | 'place'
  | 'plus'
  | 'qr'
  | 'retry'
  | 'right'
  | 'scales'
  | 'screen'
  | 'search'
  | 'ticket'
  | 'warn';

/** One line icon in the colour of its surroundings; hidden from screen readers, since a text stands with it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <View className={`icon icon--${name}${className ? ` ${className}` : ''}`} aria-hidden='true' />;
}
