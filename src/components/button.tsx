import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './button.scss';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface Props {
  /** A verb. */
  readonly text: string;
  readonly kind?: 'main' | 'ghost' | 'danger';
  readonly icon?: IconName;
  /** Under way: the button says so and takes no second tap. */
  readonly isBusy?: boolean;
  /** Why it cannot be tapped now; without a reason it can. */
  readonly reason?: string | undefined;
  readonly onTap: () => void;
}

/** Actions side by side; where the letters are too large for that, one above the other. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <View className='button-row'>{children}</View>;
}

/** One action. It is disabled only with the reason written above it. */
export function Button({ text, kind = 'main', icon, isBusy = false, reason, onTap }: Props) {
  return (
    <View className='button-box'>
      {reason ? <View className='button-box__reason'>{reason}</View> : null}
      <Tap
        className={`button button--${kind}${isBusy ? ' button--busy' : ''}${reason ? ' button--off' : ''}`}
        isDisabled={isBusy || reason !== undefined}
        onTap={onTap}
      >
        {icon && !isBusy ? <Icon name={icon} /> : null}
        <View className='button__text'>{isBusy ? '请稍等…' : text}</View>
      </Tap>
    </View>
  );
}
