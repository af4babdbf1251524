import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './cell.scss';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface Props {
  readonly icon?: IconName;
  readonly title: string;
  readonly note?: string | undefined;
  /** A state, under the note. */
  readonly tag?: ReactNode;
  readonly onTap?: () => void;
}

/** One line of a list: icon, title, note; with a tap it shows an arrow. */
export function Cell({ icon, title, note, tag, onTap }: Props) {
  const body = (
    <>
      {icon ? (
        <View className='cell__icon'>
          <Icon name={icon} />
        </View>
      ) : null}
      <View className='cell__texts'>
        <View className='cell__title'>{title}</View>
        {note ? <View className='cell__note'>{note}</View> : null}
        {tag ? <View className='cell__tag'>{tag}</View> : null}
      </View>
      {onTap ? <Icon name='right' className='cell__arrow' /> : null}
    </>
  );
  if (!onTap) return <View className='cell'>{body}</View>;
  return (
    <Tap className='cell' onTap={onTap}>
      {body}
    </Tap>
  );
}
