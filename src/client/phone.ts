import Taro from '@tarojs/taro';

/** Rings a number; the person may still say no, which is no error. */
export function dial(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** A short buzz for good, a long one for a refusal; a phone that cannot does nothing. */
export function buzz(kind: 'short' | 'long'): void {
  const done = kind === 'short' ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong();
  void done.catch(() => undefined);
}
