import Taro from '@tarojs/taro';

/** Asks, in a tap, which of these templates the person allows one message of; answers the ids they allowed. */
export async function askToSubscribe(ids: readonly string[]): Promise<string[]> {
  try {
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: [...ids] } as never)) as unknown as Record<
      string,
      unknown
    >;
    return ids.filter((id) => answer[id] === 'accept');
  } catch {
    return [];
  }
}
