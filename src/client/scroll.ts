import Taro from '@tarojs/taro';

/** Shows the page from its top: another step of a form stands on it. */
export function toTop(): void {
  void Promise.resolve(Taro.pageScrollTo({ scrollTop: 0, duration: 0 })).catch(() => undefined);
}
