import { focusManager, onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';

/** Tells react-query when the app is shown and whether there is a network; WeChat has neither of the browser's events. */
export function attachPhone(): void {
  focusManager.setEventListener((setFocused) => {
    Taro.onAppShow(() => setFocused(true));
    Taro.onAppHide(() => setFocused(false));
    return () => undefined;
  });
  onlineManager.setEventListener((setOnline) => {
    Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected));
    Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') });
    return () => undefined;
  });
}
