import { momentText } from './moment-text';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is left of a promise, or how far it is over, in words: 还剩 3 天, 还剩 5 小时, 已超过 2 天. */
export function leftText(promisedAt: string, nowMs: number): string {
  const left = Date.parse(promisedAt) - nowMs;
  const span = spanText(Math.abs(left));
  return left >= 0 ? `还剩 ${span}` : `已超过 ${span}`;
}

function spanText(ms: number): string {
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} 天`;
  return ms >= HOUR ? `${Math.floor(ms / HOUR)} 小时` : '不到 1 小时';
}

/** The promise with what is left of it. */
export function promiseText(promisedAt: string, nowMs: number): string {
  return `${momentText(promisedAt)} 前答复，${leftText(promisedAt, nowMs)}`;
}

/** How long something has waited: 不到 1 小时, 5 小时, 3 天. */
export function waitedText(since: string, nowMs: number): string {
  const waited = nowMs - Date.parse(since);
  if (waited < HOUR) return '不到 1 小时';
  return waited < 2 * DAY ? `${Math.floor(waited / HOUR)} 小时` : `${Math.floor(waited / DAY)} 天`;
}

/** What is left until a legal date, in words that also say when it has passed. */
export function daysText(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : `已过 ${-daysLeft} 天`;
}
