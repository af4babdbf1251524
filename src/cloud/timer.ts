import { timingSafeEqual } from 'node:crypto';
import cloud from 'wx-server-sdk';
import { openCloudGround } from './cloud-ground';
import type { Ground } from './house';
import { tick } from './tick';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
let ground: Ground | undefined;

/**
 * The timed cloud function `timer`: what the clock does. Refuses unless the platform's own trigger calls (SOURCE is exactly
 * `wx_trigger`) or the call carries the internal key, which only `api` knows.
 */
export async function main(event: unknown): Promise<{ done: boolean }> {
  ground ??= openCloudGround(cloud);
  if (cloud.getWXContext().SOURCE !== 'wx_trigger' && !carriesKey(event, ground)) return { done: false };
  await tick(ground, new Date());
  return { done: true };
}

function carriesKey(event: unknown, { keys }: Ground): boolean {
  const { internalKey } = (typeof event === 'object' && event !== null ? event : {}) as { internalKey?: unknown };
  if (typeof internalKey !== 'string') return false;
  const given = Buffer.from(internalKey, 'base64');
  return keys.internal.some(({ bytes }) => bytes.length === given.length && timingSafeEqual(bytes, given));
}
