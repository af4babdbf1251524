import { Popup } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useEscape } from './escape';
import { Icon } from './icon';
import './sheet.scss';
import { Tap } from './tap';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Its actions, always in sight below. */
  readonly foot?: ReactNode;
}

/** A sheet that comes up from below because the person asked for it; a tap beside it closes it. */
export function Sheet({ isOpen, title, onClose, children, foot }: Props) {
  useEscape(isOpen, onClose);
  return (
    // One node that is always there: what opens in it sends nothing of the page again to a phone's view.
    <View className='sheet-place'>
      <Popup className='sheet' visible={isOpen} position='bottom' round lockScroll onClose={onClose}>
        <View className='sheet__body' role='dialog' aria-role='dialog' aria-label={title}>
          <View className='sheet__head'>
            <View className='sheet__title'>{title}</View>
            <Tap className='sheet__close' label='关闭' onTap={onClose}>
              <Icon name='cross' />
            </Tap>
          </View>
          {children}
          {foot ? <View className='sheet__foot'>{foot}</View> : null}
        </View>
      </Popup>
    </View>
  );
}
