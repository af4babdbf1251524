import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './columns.scss';

interface Props {
  /** What stays beside: on a narrow screen it comes first. */
  readonly side: ReactNode;
  readonly children: ReactNode;
  /** Both as wide as each other; else the side is narrow. */
  readonly isEven?: boolean;
}

/** Two columns at a PC, from 960 px; on a phone one under the other. Only in a page that may use the width. */
export function Columns({ side, children, isEven = false }: Props) {
  return (
    <View className={`columns${isEven ? ' columns--even' : ''}`}>
      <View className='columns__side'>{side}</View>
      <View className='columns__main'>{children}</View>
    </View>
  );
}
