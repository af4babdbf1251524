import { erasure, type privacy } from '@/contract/privacy';
import type { Door } from '../act';
import { consents, giveConsent, pending, withdrawConsent } from './consents';
import { documentOf } from './document';
import { eraseDueOf } from './erase-job';
import { askErasingOf, erasingOf, revokeErasing } from './erasing';
import { exportMine } from './export-mine';
import { exportOwnOf } from './own-data';
import { retainOf } from './retain-job';
import { seenBy } from './seen';

/** The door of privacy, which ranges over services; it gets the others' doors handed in. */
export function privacyDoor(doors: readonly Door[]): Door<typeof privacy> {
  return {
    label: '隐私',
    acts: {
      document: documentOf(doors),
      consents,
      giveConsent,
      withdrawConsent,
      pending,
      exportMine,
      erasing: erasingOf(doors),
      askErasing: askErasingOf(doors),
      revokeErasing,
      seen: seenBy(doors),
    },
    workflows: [erasure],
    constraints: {},
    jobs: { ...exportOwnOf(doors), 'privacy.erase': eraseDueOf(doors), 'privacy.retain': retainOf(doors) },
    nightly: ['privacy.erase', 'privacy.retain'],
  };
}
