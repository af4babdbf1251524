import type { phases, registration } from './events-words';
import type { Tone } from './tones';

/** How what an event is doing feels, the same in every list and on its own page. */
export const phaseTones: Readonly<Record<keyof typeof phases, Tone>> = {
  upcoming: 'info',
  open: 'ok',
  closed: 'plain',
  ongoing: 'info',
  ended: 'plain',
  cancelled: 'danger',
};

/** How the state of a registration feels. */
export const stateTones: Readonly<Record<keyof typeof registration.states, Tone>> = {
  confirmed: 'ok',
  waitlisted: 'warn',
  held: 'warn',
  checked_in: 'ok',
  excused: 'plain',
  cancelled: 'plain',
};
