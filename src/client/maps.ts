import Taro from '@tarojs/taro';

/** Where something is: an address, and its point where it is known (GCJ-02). */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Whether the phone can show the place on a map. */
export function hasMap({ latitude, longitude }: Place): boolean {
  return latitude !== null && longitude !== null;
}

/** Shows the place in WeChat's own map. */
export function openMap({ name, address, latitude, longitude }: Place): void {
  if (latitude === null || longitude === null) return;
  void Taro.openLocation({ name, address, latitude, longitude, scale: 16 }).catch(() => undefined);
}
