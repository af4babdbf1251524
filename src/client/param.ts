import { useRouter } from '@tarojs/taro';

/** One parameter of this page's route, decoded; empty where it has none. */
export function useParam(name: string): string {
  const value = useRouter().params[name];
  return value === undefined ? '' : decode(value);
}

/** WeChat hands parameters over as they stood in the route; a browser has decoded them, where this changes nothing of ours. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
