import type { statistics } from '@/contract/statistics';
import type { Door } from '../act';

/** The door of statistics, which ranges over services; it gets the others' doors handed in. */
export function statisticsDoor(_doors: readonly Door[]): Door<typeof statistics> {
  return { label: '统计', acts: {}, workflows: [], constraints: {}, jobs: {}, nightly: [] };
}
