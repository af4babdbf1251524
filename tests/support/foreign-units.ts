import { randomUUID } from 'node:crypto';
import { addPerson, type PersonaName } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import type { ActionName } from '@/contract';
import type { GrantedRole } from '@/contract/roles';
import type { World } from './world';

/** Another district with a cadre of its own: nobody of the demo's has anything to do with it. */
export async function givenElsewhere({ database: { db }, keys }: World) {
  const [unitId, personId, grantId, departureId, proposalId] = Array.from({ length: 5 }, () => randomUUID());
  const ids = { unitId, personId, grantId, departureId, proposalId } as Record<
    'unitId' | 'personId' | 'grantId' | 'departureId' | 'proposalId',
    string
  >;
  await db
    .insertInto('units')
    .values({
      id: ids.unitId,
      parent_id: null,
      name: '另一区总工会',
      level: 'district',
      path: `/${unitId}/`,
      phone: null,
    })
    .execute();
  await addPerson(db, keys, { id: ids.personId, name: '别处', phone: '13400009999', unit: 'market', status: 'member' });
  const role: GrantedRole = 'officer';
  const held = { person_id: ids.personId, role, unit_id: ids.unitId, ends_on: '2099-12-31' };
  await db
    .insertInto('grants')
    .values({ id: ids.grantId, ...held })
    .execute();
  await db
    .insertInto('departures')
    .values({
      id: ids.departureId,
      person_id: ids.personId,
      last_day: '2099-12-31',
      reason: '退休',
      plan: JSON.stringify({ rest: null, kinds: [] }),
      former_ends: '{}',
      arranged_by: ids.personId,
      created_at: new Date(),
    })
    .execute();
  const proposer = demoId('person:admin');
  await db
    .insertInto('grant_proposals')
    .values({ id: ids.proposalId, ...held, role: 'lead', proposed_by: proposer, created_at: new Date() })
    .execute();
  return ids;
}

type Ids = Awaited<ReturnType<typeof givenElsewhere>>;

const row = (who: PersonaName, input: (ids: Ids) => object) => async (world: World) => ({
  who,
  input: input(await givenElsewhere(world)),
});

const unit = { name: '新名称', creditCode: '', phone: '' };

/** For every action of the organisation that names a row: somebody whose role may ask, and a row of another district. */
export const foreignUnits: Partial<Record<ActionName, (world: World) => Promise<{ who: PersonaName; input: object }>>> =
  {
    'organisation.unit': async () => ({ who: 'cadre', input: { unitId: demoId('unit:precision') } }),
    'organisation.addUnit': row('officer', ({ unitId }) => ({ unitId, ...unit, level: 'street' })),
    'organisation.editUnit': row('officer', ({ unitId }) => ({ unitId, ...unit })),
    'organisation.unitMoves': row('officer', ({ unitId }) => ({ unitId })),
    'organisation.mergeUnit': row('officer', ({ unitId }) => ({ unitId, into: demoId('unit:park'), reason: '合并' })),
    'organisation.closeUnit': row('officer', ({ unitId }) => ({ unitId, reason: '撤销' })),
    'organisation.splitUnit': row('officer', ({ unitId }) => ({
      unitId,
      name: '新单位',
      reason: '拆分',
      people: [],
      groups: [],
      cases: [],
    })),
    'organisation.unitPeople': row('officer', ({ unitId }) => ({ unitId })),
    'organisation.unitCases': row('officer', ({ unitId }) => ({ unitId })),
    'organisation.grant': row('admin', ({ unitId, personId }) => ({
      unitId,
      personId,
      role: 'visitor',
      endsOn: '2027-12-01',
    })),
    'organisation.endGrant': row('admin', ({ grantId }) => ({ grantId, reason: '调整' })),
    'organisation.decide': row('admin2', ({ proposalId }) => ({ proposalId, isConfirmed: true })),
    'organisation.leavePreview': row('lead', ({ personId }) => ({ personId })),
    'organisation.leave': row('admin', ({ personId }) => ({ personId, reason: '退休', rest: 'role', kinds: [] })),
    'organisation.stay': row('admin', ({ departureId }) => ({ departureId })),
    'organisation.nameDeputy': row('lead', ({ personId }) => ({
      personId,
      deputy: demoId('person:lead2'),
      endsOn: '2026-12-31',
    })),
    'organisation.endDeputy': row('lead', ({ grantId }) => ({ grantId })),
    'organisation.hours': row('lead', ({ unitId }) => ({ unitId })),
    'organisation.setHours': row('lead', ({ unitId }) => ({ unitId, spans: null })),
    'organisation.setHoliday': row('lead', ({ unitId }) => ({
      unitId,
      day: '2026-12-31',
      as: 'closed',
      reason: '盘点',
    })),
    'organisation.setContact': row('lead', ({ unitId }) => ({ unitId, hotline: '12351', contact: '服务中心' })),
    'organisation.setBanner': row('lead', ({ unitId }) => ({
      unitId,
      text: '维护',
      from: '2026-12-01T00:00:00Z',
      until: '2026-12-03T00:00:00Z',
    })),
    'organisation.endBanner': async ({ database }) => {
      const bannerId = randomUUID();
      const day = new Date('2026-12-01T00:00:00Z');
      await database.db
        .insertInto('banners')
        .values({
          id: bannerId,
          text: '维护',
          starts_at: day,
          ends_at: new Date('2026-12-05'),
          created_at: day,
          ended_at: day,
        })
        .execute();
      return { who: 'admin', input: { bannerId } };
    },
  };
