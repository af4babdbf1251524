import { disowned, employments, memberStatuses, type members, phoneCheck, verifiedStatuses } from '@/contract/members';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import { openField } from '../office/seal';
import { Refusal } from '../refusal';
import { offered } from '../workflow';
import { openPhone } from './phone';
import { type CaseRow, caseStanding, deskCase } from './policy';

/** What an officer needs to settle a number or a change that was disowned: who asks, who else holds it, all masked. */
export const phoneCase: Act<typeof members.phoneCase> = {
  run: async (context, { caseId }) => {
    const { keys } = context;
    const row = await deskCase(context, caseId);
    const person = await personOf(context, row.person_id as string);
    const wanted = await wantedIn(context, caseId);
    const isConflict = row.kind === 'phoneConflict';
    const states: Readonly<Record<string, string>> = isConflict ? phoneCheck.states : disowned.states;
    return {
      number: row.number,
      kind: isConflict ? 'phoneConflict' : 'disowned',
      state: states[row.state] ?? row.state,
      since: row.state_since,
      promisedAt: row.promised_at,
      person: {
        name: maskName(person.name ?? ''),
        status: memberStatuses[person.status],
        phone: maskPhone(openPhone(keys, person.id, person.phone_sealed)),
        place: placeOf(person),
      },
      wanted: wanted && { phone: maskPhone(wanted.phone), isProven: wanted.isProven },
      holder: wanted && (await holderOf(context, person.id, wanted.index)),
      change: await changeOf(context, row),
      transitions: isConflict
        ? offered(phoneCheck, caseStanding(context, 'phoneConflict'), row)
        : offered(disowned, caseStanding(context, 'disowned'), row),
    };
  },
};

/** The whole number of whoever asks, or the one they ask for: to ring it while there is something to settle. */
export const ringNumber: Act<typeof members.ringNumber> = {
  run: async (context, { caseId }) => {
    const row = await deskCase(context, caseId);
    if (row.closed_at !== null) throw new Refusal('stateChanged');
    const wanted = await wantedIn(context, caseId);
    if (wanted) return { phone: wanted.phone };
    const { id, phone_sealed } = await personOf(context, row.person_id as string);
    return { phone: openPhone(context.keys, id, phone_sealed) };
  },
};

/** The number a case is about; null for one that is about none. */
export async function wantedIn({ db, keys }: Pick<Context, 'db' | 'keys'>, caseId: string) {
  const row = await db.selectFrom('phone_requests').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  if (!row) return null;
  const place = { table: 'phone_requests', column: 'phone_sealed', row: caseId };
  return { phone: openField(keys, place, row.phone_sealed), index: row.phone_index, isProven: row.is_proven };
}

function personOf({ db }: Pick<Context, 'db'>, id: string) {
  return db
    .selectFrom('people as p')
    .leftJoin('units as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.name', 'p.status', 'p.phone_sealed', 'p.employment', 'u.name as unit'])
    .where('p.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Where somebody belongs, in words; how they work where they belong to nothing. */
function placeOf({ unit, employment }: { unit: string | null; employment: keyof typeof employments | null }): string {
  return unit ?? (employment ? employments[employment] : '没有填单位');
}

async function holderOf({ db }: Context, personId: string, index: string) {
  const row = await db
    .selectFrom('people as p')
    .leftJoin('units as u', 'u.id', 'p.unit_id')
    .select(['p.name', 'p.employment', 'u.name as unit'])
    .where('p.phone_index', '=', index)
    .where('p.id', '<>', personId)
    .where((eb) => eb.or([eb('p.status', 'in', [...verifiedStatuses]), eb('p.phone_confirmed', '=', true)]))
    .limit(1)
    .executeTakeFirst();
  return row ? { name: maskName(row.name ?? ''), place: placeOf(row) } : null;
}

async function changeOf({ db, keys }: Context, { id, person_id }: CaseRow) {
  const row = await db
    .selectFrom('account_changes')
    .select(['kind', 'at', 'old_phone_sealed'])
    .where('case_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: row.kind,
    at: row.at,
    oldPhone: maskPhone(openPhone(keys, person_id as string, row.old_phone_sealed)),
  };
}
