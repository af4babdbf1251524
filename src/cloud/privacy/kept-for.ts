import type { PrivacyEntry } from '../act';

/** Stays as long as the house stands, since it names nobody once its person is erased. */
export const WITHOUT_NAME = Number.POSITIVE_INFINITY;

/** How long something stays, as the policy says it. */
export function keptFor({ keepDays, keptFrom = '注销' }: Pick<PrivacyEntry, 'keepDays' | 'keptFrom'>): string {
  if (keepDays === 0) return '注销时删除';
  if (keepDays === WITHOUT_NAME) return '注销时去掉姓名，其余长期保存';
  return `${keptFrom}后 ${keepDays % 365 === 0 ? `${keepDays / 365} 年` : `${keepDays} 天`}`;
}
