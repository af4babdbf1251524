import type { PublishingState } from '@/contract/self-study-publishing';

/** How a state of a number on its way feels. */
export const draftTones: Readonly<Record<PublishingState, 'ok' | 'warn' | 'danger' | 'info' | 'plain'>> = {
  drafted: 'info',
  published: 'warn',
  confirmed: 'ok',
  returned: 'danger',
  withdrawn: 'plain',
};
