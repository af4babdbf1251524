import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface TapProps {
  readonly className: string;
  /** What a screen reader says, where the children alone do not say it. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  /** For one of several that can be chosen: whether this one is. */
  readonly isChosen?: boolean;
  readonly onTap: () => void;
  readonly children?: ReactNode;
}

/** Anything that can be tapped: every tap of the app goes through here, so that it answers touch, keyboard and screen reader alike. */
export function Tap({ className, label, isDisabled = false, isChosen, onTap, children }: TapProps) {
  return (
    <View
      className={className}
      hoverClass={isDisabled ? 'none' : 'tapped'}
      hoverStayTime={80}
      aria-role='button'
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isDisabled ? { 'aria-disabled': 'true' } : {})}
      {...(isChosen === undefined ? {} : { 'aria-selected': isChosen ? 'true' : 'false' })}
      onClick={() => {
        if (!isDisabled) onTap();
      }}
    >
      {children}
    </View>
  );
}
