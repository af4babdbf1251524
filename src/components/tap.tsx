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

const DOUBLE_MS = 300;
const DOUBLE_PX = 24;
let last = { at: 0, x: 0, y: 0 };

/** Where on the screen a finger was, as WeChat tells it; unlike a tap's own place it does not move with the page. */
interface Touches {
  readonly changedTouches?: readonly { readonly clientX: number; readonly clientY: number }[];
}

/** Whether a tap is the second of a double tap: it would fall on what the first has put in its place, 提交 where 下一步 was. */
function isSecond({ changedTouches }: Touches): boolean {
  const finger = changedTouches?.[0];
  if (!finger) return false;
  const { clientX: x, clientY: y } = finger;
  const at = Date.now();
  const isSame = at - last.at < DOUBLE_MS && Math.abs(x - last.x) < DOUBLE_PX && Math.abs(y - last.y) < DOUBLE_PX;
  last = { at, x, y };
  return isSame;
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
      onClick={(event) => {
        if (!isDisabled && !isSecond(event as unknown as Touches)) onTap();
      }}
    >
      {children}
    </View>
  );
}
