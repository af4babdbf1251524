import type { Tone } from '@/components/state-tag';
import type { importStates } from '@/contract/identity-imports';

/** How the state of a list feels. */
export const importTones: Readonly<Record<keyof typeof importStates, Tone>> = {
  reading: 'info',
  read: 'warn',
  failed: 'danger',
  confirmed: 'ok',
  dropped: 'plain',
};
