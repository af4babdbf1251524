import type { Place } from './maps';

/** A map on the web finds a place by its address too. */
export function hasMap(_: Place): boolean {
  return true;
}

/** Opens the place in a map on the web, beside this page; a `geo:` link would do nothing on iPhones and PCs. */
export function openMap({ name, address, latitude, longitude }: Place): void {
  const url =
    latitude === null || longitude === null
      ? `https://uri.amap.com/search?keyword=${encodeURIComponent(address)}`
      : `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`;
  (globalThis as unknown as { open(url: string, target: string, features: string): void }).open(
    url,
    '_blank',
    'noopener',
  );
}
