import Taro from '@tarojs/taro';

/** Rings a number; the person may still say no, which is no error. */
export function dial(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** Says one short thing over the page; it goes by itself. */
export function say(title: string): void {
  void Promise.resolve(Taro.showToast({ title, icon: 'none', duration: 2500 })).catch(() => undefined);
}

/** A short buzz for good, a long one for a refusal; a phone that cannot does nothing. */
export function buzz(kind: 'short' | 'long'): void {
  const done = kind === 'short' ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong();
  void done.catch(() => undefined);
}
