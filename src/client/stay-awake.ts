import Taro from '@tarojs/taro';

/** Keeps the screen on; the answer lets it sleep again. */
export function stayAwake(): () => void {
  void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined);
  return () => void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
}
