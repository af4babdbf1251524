const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/i, '鸿蒙设备'],
  [/Android/i, '安卓手机'],
  [/iPhone/i, '苹果手机'],
  [/iPad/i, '苹果平板'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac OS X|Macintosh/i, '苹果电脑'],
  [/UOS|UnionTech/i, '统信电脑'],
  [/Kylin/i, '麒麟电脑'],
  [/Linux|X11/i, 'Linux 电脑'],
];

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'],
  [/QIHU|360(SE|EE)/i, '360 浏览器'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/Edg(e|A|iOS)?\//i, 'Edge 浏览器'],
  [/Firefox|FxiOS/i, '火狐浏览器'],
  [/Chrome|CriOS|Chromium/i, 'Chrome 浏览器'],
  [/Safari/i, 'Safari 浏览器'],
];

/** System and browser in words, from what a browser says of itself: `Windows 电脑 · Edge 浏览器`; nothing of what it says is repeated. */
export function deviceWords(agent: string): string {
  const found = (list: typeof systems) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return `${found(systems) ?? '不认识的设备'} · ${found(browsers) ?? '不认识的浏览器'}`;
}

/** An address with its last part covered: 183.62.4.*. */
export function placeWords(address: string): string {
  const parts = /^(.*[.:])[^.:]+$/.exec(address.slice(0, 50));
  return parts ? `${parts[1]}*` : '不知道';
}
