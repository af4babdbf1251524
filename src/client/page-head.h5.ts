import Taro from '@tarojs/taro';

/** What stands above a page in a browser: its title; WeChat's own browser has a bar already. */
export function pageHead(): { title: string } | null {
  const { navigator } = globalThis as unknown as { navigator: { userAgent: string } };
  if (/MicroMessenger/i.test(navigator.userAgent)) return null;
  return { title: Taro.getCurrentInstance().page?.config?.navigationBarTitleText ?? '' };
}
