import { momentText } from '@/components/moment-text';
import type { Tone } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { stateTones } from '@/contract/events-tones';
import { registration } from '@/contract/events-words';

/** One event of the list, with how the person stands to it. */
export type Listed = Output<Contract['events']['list']>['items'][number];

/** One event as lists show it. */
export type Brief = Omit<Listed, 'mine'>;

/** Everything about one event. */
export type Detail = Output<Contract['events']['detail']>;

/** The caller's own place in an event. */
export type Mine = NonNullable<Detail['mine']>;

/** Whether the registration still counts. */
export function isActive(mine: Mine | null): mine is Mine {
  return mine !== null && mine.state !== 'cancelled';
}

/** Whether nothing can happen any more that a registration waits for. */
export function isOver({ phase }: Pick<Brief, 'phase'>): boolean {
  return phase === 'ended' || phase === 'cancelled';
}

/** Whether who signs up now waits: every seat is taken, or others wait already, whom nobody overtakes. */
export function isQueueing({ taken, capacity, waiting }: Pick<Brief, 'taken' | 'capacity' | 'waiting'>): boolean {
  return taken >= capacity || waiting > 0;
}

/** Whether the time is over in which one can give up a place oneself. */
export function isPastCancelling({ cancelBy }: { cancelBy: string }): boolean {
  return Date.parse(cancelBy) <= Date.now();
}

/** The last moment to give up a place, in words; after it, whom to tell. */
export function cancelRule(event: { cancelBy: string }): string {
  return isPastCancelling(event)
    ? '现在报名后不能自己取消，去不了请打电话告诉主办工会'
    : `去不了请在 ${momentText(event.cancelBy)} 前取消，让给别人`;
}

/** How somebody stands to an event, in a word: their state, and once it is over what came of it. */
export function standing(
  { phase }: Pick<Brief, 'phase'>,
  { state }: Pick<Mine, 'state'>,
): { text: string; tone: Tone } {
  if (phase === 'cancelled') return { text: '活动已取消', tone: 'danger' };
  if (phase !== 'ended') return { text: registration.states[state], tone: stateTones[state] };
  if (state === 'checked_in') return { text: '到场', tone: 'ok' };
  if (state === 'confirmed' || state === 'held') return { text: '没有到场', tone: 'plain' };
  if (state === 'waitlisted') return { text: '没有轮到', tone: 'plain' };
  return { text: registration.states[state], tone: stateTones[state] };
}

/** For how long somebody was there: 2 小时 30 分, 45 分钟. */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}
