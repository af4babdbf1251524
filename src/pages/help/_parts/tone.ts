import type { Tone } from '@/components/state-tag';
import type { feedbackFlow } from '@/contract/help';

/** How a feedback's state feels. */
export function toneOf(state: keyof typeof feedbackFlow.states): Tone {
  return ({ waiting: 'warn', answered: 'info', closed: 'plain' } as const)[state];
}
