import { useRouter } from '@tarojs/taro';

/** What Taro adds to a page's parameters in a browser. */
const TAROS_OWN = ['stamp', '$taroTimestamp'];

/** The route of this page with its parameters, to come back to. */
export function useHere(): string {
  const { path, params } = useRouter();
  const query = Object.entries(params)
    .filter(([key, value]) => value !== undefined && !TAROS_OWN.includes(key))
    .map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`);
  const page = path.split('?')[0] ?? '';
  return `${page.startsWith('/') ? page : `/${page}`}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
