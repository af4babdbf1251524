import { useReachBottom } from '@tarojs/taro';

/** Calls when the page has been scrolled to its end. */
export function useBottom(reach: () => void): void {
  useReachBottom(reach);
}
