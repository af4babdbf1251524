import Taro from '@tarojs/taro';

/** How much larger than usual the person set WeChat's letters: 1 is 17 px. */
export function fontFactor(): number {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return (fontSizeSetting ?? 17) / 17;
}
