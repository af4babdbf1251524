import { momentText } from '@/components/moment-text';
import type { DoorState } from '@/rules/check-in';

interface Door {
  readonly doorOpensAt: string;
  /** As the cloud said. */
  readonly door: DoorState;
  readonly phase?: string;
}

/** How often a page looks at the clock again, in milliseconds. */
export const LOOK = 20_000;

/** Open doors first, then those to come, then those that are over. */
export function doorRank(door: Door, nowMs: number): number {
  return ['open', 'early', 'over'].indexOf(doorNow(door, nowMs));
}

/** Why nobody can be checked in now; undefined while the door is open. */
export function reasonShut(door: Door, nowMs: number): string | undefined {
  if (door.phase === 'cancelled') return '活动已取消，不用签到';
  const now = doorNow(door, nowMs);
  if (now === 'early') return `${momentText(door.doorOpensAt)} 开始签到`;
  return now === 'over' ? '签到已结束' : undefined;
}

/** One that was not open when the cloud was asked may have opened since; nothing else is left to the phone's clock. */
function doorNow({ door, doorOpensAt }: Door, nowMs: number): DoorState {
  return door === 'early' && nowMs >= Date.parse(doorOpensAt) ? 'open' : door;
}
