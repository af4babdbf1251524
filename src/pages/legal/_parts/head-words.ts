import type { Tone } from '@/components/state-tag';
import { type Category, type ConsultState, categories, consult, openStates } from '@/contract/legal-words';

/** What every list says of a consultation. */
export interface Head {
  readonly category: Category;
  readonly state: ConsultState;
  readonly isLate: boolean;
  readonly isUrgent: boolean;
  readonly isAnonymous: boolean;
  readonly isCollective: boolean;
}

/** Where its being urgent still presses somebody. */
const waiting: readonly ConsultState[] = ['returned', ...openStates];
const over: readonly ConsultState[] = ['closed', 'withdrawn', 'transferred'];

/** Whether nobody has it any more. */
export function isOver({ state }: Pick<Head, 'state'>): boolean {
  return over.includes(state);
}

/** What it is about, with what sets it apart: 欠薪（集体）, 加班费（匿名）. */
export function headTitle({ category, isAnonymous, isCollective }: Head): string {
  const apart = [isCollective ? '集体' : '', isAnonymous ? '匿名' : ''].filter(Boolean).join('、');
  return `${categories[category]}${apart ? `（${apart}）` : ''}`;
}

/** Its state in words, and that it is urgent or late where it is. */
export function stateText(head: Head): string {
  const more = [head.isUrgent && waiting.includes(head.state) ? '紧急' : '', head.isLate ? '已超时' : ''].filter(
    Boolean,
  );
  return [consult.states[head.state], ...more].join(' · ');
}

/** How it feels: over, answered, waiting for its asker, running, or late. */
export function headTone(head: Head): Tone {
  if (isOver(head)) return 'plain';
  if (head.isLate || head.state === 'returned') return 'warn';
  return head.state === 'answered' ? 'ok' : 'info';
}
