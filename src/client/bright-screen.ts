import Taro from '@tarojs/taro';

/** Keeps the screen on and at its brightest, so that a code can be read in sunlight; the answer puts it back. */
export function brightenScreen(): () => void {
  let before = -1;
  void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined);
  void Taro.getScreenBrightness()
    .then(({ value }) => {
      before = value;
      return Taro.setScreenBrightness({ value: 1 });
    })
    .catch(() => undefined);
  return () => {
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
    if (before >= 0) void Taro.setScreenBrightness({ value: before }).catch(() => undefined);
  };
}
