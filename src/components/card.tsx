import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

interface Props {
  readonly title?: string;
  /** Small text on the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A white card with an optional heading. */
export function Card({ title, aside, children }: Props) {
  return (
    <View className='card'>
      {title ? (
        <View className='card__head'>
          <View className='card__title' aria-role='heading' role='heading' aria-level={2}>
            {title}
          </View>
          {aside ? <View className='card__aside'>{aside}</View> : null}
        </View>
      ) : null}
      {children}
    </View>
  );
}
