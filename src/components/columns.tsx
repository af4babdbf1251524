import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './columns.scss';

interface Props {
  /** What stays beside: on a narrow screen it comes first. Null where there is nothing, and the rest has the whole width. */
  readonly side: ReactNode;
  readonly children: ReactNode;
  /** What stands under the side at a PC, and last on a phone. */
  readonly after?: ReactNode;
  /** Both as wide as each other; else the side is narrow. */
  readonly isEven?: boolean;
}

/** Two columns at a PC, from 960 px; on a phone one under the other. Only in a page that may use the width. */
export function Columns({ side, children, after, isEven = false }: Props) {
  return (
    <View className={`columns${side ? '' : ' columns--alone'}${isEven ? ' columns--even' : ''}`}>
      {side ? <View className='columns__side'>{side}</View> : null}
      <View className='columns__main'>{children}</View>
      {after ? <View className='columns__after'>{after}</View> : null}
    </View>
  );
}
