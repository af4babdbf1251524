import type { Chime } from '@/client/tone';
import type { IconName } from '@/components/icon';
import type { Outcome } from '@/contract/events-words';

/** How an answer looks and sounds: the colour it fills the screen with, its sign, its sound. No two outcomes share both. */
export interface Look {
  readonly tone: 'ok' | 'warn' | 'info' | 'danger';
  readonly icon: IconName;
  readonly chime: Chime;
}

const looks: Readonly<Record<Outcome, Look>> = {
  admitted: { tone: 'ok', icon: 'check', chime: 'ok' },
  already_in: { tone: 'warn', icon: 'bang', chime: 'known' },
  waitlisted: { tone: 'info', icon: 'people', chime: 'no' },
  cancelled: { tone: 'danger', icon: 'cross', chime: 'no' },
  unknown: { tone: 'danger', icon: 'search', chime: 'no' },
  several: { tone: 'warn', icon: 'people', chime: 'no' },
  wrong_event: { tone: 'danger', icon: 'ticket', chime: 'no' },
  stale: { tone: 'warn', icon: 'retry', chime: 'no' },
  forged: { tone: 'danger', icon: 'warn', chime: 'no' },
  wrong_day: { tone: 'info', icon: 'clock', chime: 'no' },
  event_cancelled: { tone: 'danger', icon: 'calendar', chime: 'no' },
  undone: { tone: 'info', icon: 'left', chime: 'no' },
  paused: { tone: 'warn', icon: 'clock', chime: 'no' },
};

/** How an outcome looks and sounds. */
export function lookOf(outcome: Outcome): Look {
  return looks[outcome];
}
