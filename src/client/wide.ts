import Taro from '@tarojs/taro';

/** Whether this is a screen as wide as a PC's: from 960 px, as the styles have it. */
export function isWide(): boolean {
  return Taro.getWindowInfo().windowWidth >= 960;
}
