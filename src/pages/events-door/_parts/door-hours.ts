import { momentText } from '@/components/moment-text';

interface Door {
  readonly doorOpensAt: string;
  readonly doorClosesAt: string;
  readonly phase?: string;
}

/** How often a page looks at the clock again, in milliseconds. */
export const LOOK = 20_000;

/** Open doors first, then those to come, then those that are over. */
export function doorRank({ doorOpensAt, doorClosesAt }: Door, nowMs: number): number {
  if (nowMs > Date.parse(doorClosesAt)) return 2;
  return nowMs < Date.parse(doorOpensAt) ? 1 : 0;
}

/** Why nobody can be checked in now; undefined while the door is open. */
export function reasonShut({ doorOpensAt, doorClosesAt, phase }: Door, nowMs: number): string | undefined {
  if (phase === 'cancelled') return '活动已取消，不用签到';
  if (nowMs < Date.parse(doorOpensAt)) return `${momentText(doorOpensAt)} 开始签到`;
  return nowMs > Date.parse(doorClosesAt) ? '签到已结束' : undefined;
}
