import { momentText } from '@/components/moment-text';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

/** One event as lists show it. */
export type Brief = Output<Contract['events']['list']>['items'][number];

/** Everything about one event. */
export type Detail = Output<Contract['events']['detail']>;

/** The caller's own place in an event. */
export type Mine = NonNullable<Detail['mine']>;

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
