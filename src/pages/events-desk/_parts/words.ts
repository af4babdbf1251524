import { registration } from '@/contract/events-words';
import { momentParts, parted } from '@/rules/moment-parts';

/** What taking part costs, in words. */
export function feeText(fen: number): string {
  return fen === 0 ? '免费' : `${(fen / 100).toFixed(2)} 元`;
}

/** Between which ages, in words. */
export function agesText({
  ageFrom,
  ageTo,
}: {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}): string {
  if (ageFrom === null && ageTo === null) return '不限';
  if (ageTo === null) return `${ageFrom} 岁及以上`;
  return ageFrom === null ? `${ageTo} 岁及以下` : `${ageFrom} 至 ${ageTo} 岁`;
}

const DAY_MS = 86_400_000;

/** The days an event may be planned on: from a year ago, so that what was written stays, to two years ahead. */
export function daysAround(now: number = Date.now()): { readonly start: string; readonly end: string } {
  const day = (days: number) => parted(momentParts(new Date(now + days * DAY_MS).toISOString())).day;
  return { start: day(-365), end: day(730) };
}

/** The state of a registration as a cadre reads it: who is to confirm is not them. */
export function stateText(state: keyof typeof registration.states): string {
  return state === 'held' ? '等本人确认' : registration.states[state];
}
