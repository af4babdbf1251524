import type { privacy } from '@/contract/privacy';
import type { Door } from '../act';
import { consents, giveConsent, pending, withdrawConsent } from './consents';
import { documentOf } from './document';

/** The door of privacy, which ranges over services; it gets the others' doors handed in. */
export function privacyDoor(doors: readonly Door[]): Door<typeof privacy> {
  return {
    label: '隐私',
    acts: { document: documentOf(doors), consents, giveConsent, withdrawConsent, pending },
    workflows: [],
    constraints: {},
    jobs: {},
    nightly: [],
  };
}
