import { contested, type identity, merge, verification } from '@/contract/identity';
import { kinds } from '@/contract/identity-desk';
import type { Role } from '@/contract/roles';
import type { Door } from '../act';
import { caseDetail } from './case';
import { confirm, refuse } from './confirm';
import { confirmImport, dropImport } from './confirm-import';
import { confirmMergeOf, rejectMerge, withdrawMerge } from './decide-merge';
import { findPeople } from './find-people';
import { importList } from './import-list';
import { importUnits } from './import-units';
import { importDetail, imports } from './imports';
import { lines, ownerLabels } from './lines';
import { mergeOwn } from './merge-own';
import { mine } from './mine';
import { auditedRows, privacy } from './privacy';
import { proposeMerge } from './propose-merge';
import { queue } from './queue';
import { READ_LIST, readList } from './read-list';
import { reveal } from './reveal';
import { settle } from './settle';
import { submit } from './submit';
import { withdraw } from './withdraw';

/** Who may see a card: the nearest desk there is. */
const nearby: readonly Role[] = ['grassroots', 'street', 'officer'];

/** The door of the service identity; `doors` are all services', which a merge of two accounts asks. */
export function identityDoor(doors: () => readonly Door[]): Door<typeof identity> {
  return {
    label: '实名',
    acts: {
      mine,
      submit,
      withdraw,
      queue,
      case: caseDetail,
      reveal,
      confirm,
      refuse,
      settle,
      importUnits,
      imports,
      importList,
      importDetail,
      confirmImport,
      dropImport,
      findPeople,
      proposeMerge,
      confirmMerge: confirmMergeOf(doors),
      rejectMerge,
      withdrawMerge,
    },
    workflows: [verification, contested, merge],
    kinds: {
      verification: { label: kinds.verification, flow: verification, holders: nearby },
      nameChange: { label: kinds.nameChange, ownerLabel: ownerLabels.nameChange, flow: verification, holders: nearby },
      contested: {
        label: kinds.contested,
        ownerLabel: ownerLabels.contested,
        hidesReasons: true,
        flow: contested,
        holders: ['officer'],
      },
      merge: { label: kinds.merge, flow: merge, holders: ['officer'] },
    },
    lines,
    privacy,
    auditedRows,
    constraints: { account_merges_open: 'mergeProposed', identities_one_open: 'stateChanged' },
    jobs: { [READ_LIST]: readList },
    nightly: [],
    merge: mergeOwn,
  };
}
