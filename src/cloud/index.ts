import cloud from 'wx-server-sdk';
import type { Answer } from '@/contract/errors';
import { openCloudGround } from './cloud-ground';
import type { Dispatch } from './dispatch';
import { type Ground, openHouse } from './house';
import { weChatPlatform } from './ports/identity';

const EVENT_BYTES = 256 * 1024;

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
let ground: Ground | undefined;
let dispatch: Dispatch | undefined;

/**
 * The one cloud function `api`: `event` is `{action, input, requestId, assistId}`. Who calls is what WeChat says of the call; whatever the
 * event or the context claims beside it is not read.
 */
export async function main(event: unknown): Promise<Answer<unknown>> {
  const asked = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};
  if (isTooLarge(asked)) return { ok: false, code: 'tooLarge' };
  ground ??= openCloudGround(cloud);
  dispatch ??= openHouse(ground);
  const platform = weChatPlatform(cloud.getWXContext(), process.env.NODE_ENV !== 'development');
  const answer = await dispatch(
    { action: asked.action, input: asked.input, requestId: asked.requestId, assistId: asked.assistId },
    platform,
    new Date(),
  );
  if (answer.ok && hasBegunWork(answer.value)) await wake(ground);
  return answer;
}

/** Answers `{jobId}`, as every action does that begins long work. */
function hasBegunWork(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'jobId' in value;
}

const WAKE_MS = 500;

/** Has `timer` start on it now. Its end is not waited for, only that the call is on its way; the minute's own call would come anyway. */
async function wake({ keys }: Ground): Promise<void> {
  const data = { internalKey: keys.internal[0].bytes.toString('base64') };
  const called = cloud.callFunction({ name: 'timer', data }).catch(() => undefined);
  await Promise.race([called, new Promise((resolve) => setTimeout(resolve, WAKE_MS))]);
}

/** Too much to take in, or nested too deep to say how much. */
function isTooLarge(asked: object): boolean {
  try {
    return JSON.stringify(asked).length > EVENT_BYTES;
  } catch {
    return true;
  }
}
