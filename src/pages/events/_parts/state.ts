import { momentText } from '@/components/moment-text';
import type { Tone } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

/** One event as lists show it. */
export type Brief = Output<Contract['events']['list']>['items'][number];

/** Everything about one event. */
export type Detail = Output<Contract['events']['detail']>;

/** The caller's own place in an event. */
export type Mine = NonNullable<Detail['mine']>;

/** How what an event is doing feels. */
export const phaseTones: Readonly<Record<Brief['phase'], Tone>> = {
  upcoming: 'info',
  open: 'ok',
  closed: 'plain',
  ongoing: 'info',
  ended: 'plain',
  cancelled: 'danger',
};

/** How the state of a registration feels. */
export const stateTones: Readonly<Record<Mine['state'], Tone>> = {
  confirmed: 'ok',
  waitlisted: 'warn',
  checked_in: 'ok',
  cancelled: 'plain',
};

/** Whether the registration still counts. */
export function isActive(mine: Mine | null): mine is Mine {
  return mine !== null && mine.state !== 'cancelled';
}

/** Whether the time is over in which one can give up a place oneself. */
export function isPastCancelling({ cancelBy }: Detail): boolean {
  return Date.parse(cancelBy) <= Date.now();
}

/** The last moment to give up a place, in words; after it, whom to tell. */
export function cancelRule(event: Detail): string {
  return isPastCancelling(event)
    ? '现在报名后不能自己取消，去不了请打电话告诉主办工会'
    : `去不了请在 ${momentText(event.cancelBy)} 前取消，让给别人`;
}
