import cloud from 'wx-server-sdk';
import type { Answer } from '@/contract/errors';
import { openCloudGround } from './cloud-ground';
import type { Dispatch } from './dispatch';
import { openHouse } from './house';
import { weChatPlatform } from './ports/identity';

const EVENT_BYTES = 256 * 1024;

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
let dispatch: Dispatch | undefined;

/**
 * The one cloud function `api`: `event` is `{action, input, requestId}`. Who calls is what WeChat says of the call; whatever the
 * event or the context claims beside it is not read.
 */
export async function main(event: unknown): Promise<Answer<unknown>> {
  const asked = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};
  if (isTooLarge(asked)) return { ok: false, code: 'tooLarge' };
  dispatch ??= openHouse(openCloudGround(cloud));
  const platform = weChatPlatform(cloud.getWXContext(), process.env.NODE_ENV !== 'development');
  return dispatch({ action: asked.action, input: asked.input, requestId: asked.requestId }, platform, new Date());
}

/** Too much to take in, or nested too deep to say how much. */
function isTooLarge(asked: object): boolean {
  try {
    return JSON.stringify(asked).length > EVENT_BYTES;
  } catch {
    return true;
  }
}
