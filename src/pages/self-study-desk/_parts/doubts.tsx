import { Notice } from '@/components/notice';
import { doubtsOf } from '@/rules/labour-law/parameter-doubts';
import type { ParameterName } from '@/rules/labour-law/parameter-names';

interface Props {
  readonly name: ParameterName;
  /** What holds before it, or null. */
  readonly before: unknown;
  readonly value: unknown;
}

/** What about a number looks absurd beside the one before it; nothing where nothing does. */
export function Doubts({ name, before, value }: Props) {
  const doubts = doubtsOf(name, before, value);
  return doubts.length === 0 ? null : <Notice tone='danger'>{doubts.join('；')}</Notice>;
}
