import type { organisation } from '@/contract/organisation';
import type { Door } from '../act';
import { auditOf } from './audit';
import { closeUnit, mergeUnit, splitUnit, unitMoves } from './change-units';
import { deputies, endDeputy, nameDeputy } from './deputies';
import { addUnit, editUnit } from './edit-unit';
import { figures } from './figures';
import { findPerson } from './find-person';
import { banners, contact, endBanner, setBanner, setContact } from './front';
import { grant } from './grant';
import { endGrant, grants } from './grants';
import { hours, setHoliday, setHours } from './hours';
import { redeemInvite } from './invites';
import { leave, stay } from './leave';
import { departures, leavePreviewOf } from './leave-preview';
import { departuresJob, watchJob } from './nightly';
import { privacy } from './privacy';
import { decide, proposals } from './proposals';
import { closable, servicesOf, switchServiceOf } from './services';
import { tree } from './tree';
import { unit } from './unit';
import { unitCases, unitPeople } from './unit-rows';

/** The door of the service organisation; of the other services it needs the words. */
export function organisationDoor(
  others: Readonly<Record<string, Pick<Door, 'label' | 'kinds'>>>,
): Door<typeof organisation> {
  const labels = Object.fromEntries(Object.entries(others).map(([service, { label }]) => [service, label]));
  const kinds = Object.assign({}, ...Object.values(others).map((door) => door.kinds ?? {})) as NonNullable<
    Door['kinds']
  >;
  const acts: Door<typeof organisation>['acts'] = {
    ...{ tree, unit, addUnit, editUnit, unitMoves, mergeUnit, closeUnit, splitUnit, unitPeople, unitCases },
    ...{ findPerson, grants, grant, endGrant, proposals, decide, redeemInvite },
    ...{ leavePreview: leavePreviewOf((kind) => kinds[kind]?.label ?? '其他事项'), leave, departures, stay },
    ...{ deputies, nameDeputy, endDeputy, hours, setHours, setHoliday, contact, setContact },
    ...{ banners, setBanner, endBanner },
    services: servicesOf(closable(labels)),
    switchService: switchServiceOf(closable(labels)),
    audit: auditOf({ ...labels, organisation: '组织', office: '办理' }),
  };
  return {
    label: '组织',
    acts,
    workflows: [],
    constraints: {
      grant_proposals_waiting: 'alreadyGranted',
      grant_proposals_two_people: 'twoPeople',
      departures_one_waiting: 'alreadyLeaving',
    },
    jobs: { 'organisation.departures': departuresJob, 'organisation.watch': watchJob },
    nightly: ['organisation.departures', 'organisation.watch'],
    privacy,
    figures,
  };
}
