import Taro from '@tarojs/taro';

const INBOX_TAB = 2;

/** Shows on the tab 消息 how many messages are unread. Only a tab page may ask for it. */
export function showUnread(count: number): void {
  const done =
    count > 0
      ? Taro.setTabBarBadge({ index: INBOX_TAB, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index: INBOX_TAB });
  void Promise.resolve(done).catch(() => undefined);
}
