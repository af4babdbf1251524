import type { privacy } from '@/contract/privacy';
import type { Door } from '../act';

/** The door of privacy, which ranges over services; it gets the others' doors handed in. */
export function privacyDoor(_doors: readonly Door[]): Door<typeof privacy> {
  return { label: '隐私', acts: {}, workflows: [], constraints: {}, jobs: {}, nightly: [] };
}
