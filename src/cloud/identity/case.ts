import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { contested, type identity, merge, verification } from '@/contract/identity';
import type { Kind } from '@/contract/identity-desk';
import { memberStatuses } from '@/contract/members';
import { roleLabels } from '@/contract/roles';
import { type DocumentKind, documents } from '@/rules/identity';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../act';
import type { AccountMerges } from '../db/tables';
import { openField } from '../office/seal';
import { businessDay } from '../office/time';
import { offered } from '../workflow';
import type { Claim } from './claims';
import { shownNumber } from './numbers';
import { handledCase, holderStanding, mergeStanding } from './policy';
import { compared } from './proof';
import { officesOf } from './propose-merge';

/** The workflow of each kind. */
const flows = { verification, nameChange: verification, contested, merge } as const;

/** One case as the cadre who sees to it needs it: covered, with what may be done next and its story. */
export const caseDetail: Act<typeof identity.case> = {
  run: async (context, { caseId }) => {
    const { db } = context;
    const row = await handledCase(context, caseId);
    const claim = await db.selectFrom('identities').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    const joined = await db.selectFrom('account_merges').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    const unit = await db.selectFrom('units').select('name').where('path', '=', row.unit_path).executeTakeFirst();
    const flow = flows[row.kind];
    const standing = joined ? mergeStanding(context, joined.made_by) : holderStanding(context);
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      state: (flow.states as Readonly<Record<string, string>>)[row.state] ?? row.state,
      unit: unit?.name ?? '',
      promisedAt: row.promised_at,
      claim: claim ? await shown(context, claim) : null,
      parties: await parties(context, rolesOf(row.kind, row.person_id, await holderOf(context, claim), joined)),
      merge: joined ? await mergeOf(context, joined) : null,
      transitions: offered<string, string, string, typeof row>(flow, standing, row),
      story: await storyOf(context, caseId, flow.states),
    };
  },
};

async function mergeOf(context: Context, joined: Selectable<AccountMerges>) {
  const { reason, made_by, wechat, from_id, into_id, decided_at } = joined;
  const by = await maskedName(context, made_by);
  return { reason, by, wechat, compared: decided_at === null ? await compared(context, from_id, into_id) : null };
}

type Part = 'owner' | 'claimant' | 'holder' | 'from' | 'into';

function rolesOf(
  kind: Kind,
  owner: string | null,
  holder: string | null,
  joined: { from_id: string; into_id: string } | undefined,
): [Part, string][] {
  if (joined)
    return [
      ['from', joined.from_id],
      ['into', joined.into_id],
    ];
  if (owner === null) return [];
  if (kind !== 'contested') return [['owner', owner]];
  return holder && holder !== owner
    ? [
        ['claimant', owner],
        ['holder', holder],
      ]
    : [['claimant', owner]];
}

/** Who has the number of a claim now. */
export async function holderOf({ db }: Pick<Context, 'db'>, claim: Claim | undefined): Promise<string | null> {
  if (!claim) return null;
  const row = await db
    .selectFrom('identity_numbers')
    .select('person_id')
    .where('number_index', '=', claim.number_index)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

async function shown({ db, keys }: Context, claim: Claim) {
  const before = await db
    .selectFrom('identities')
    .select('name')
    .where('person_id', '=', claim.person_id)
    .where('state', '=', 'verified')
    .where('id', '<>', claim.id)
    .executeTakeFirst();
  const document = claim.document as DocumentKind;
  return {
    name: maskName(claim.name),
    document,
    documentLabel: documents[document],
    masked: shownNumber(keys, claim),
    reason: claim.reason,
    before: before ? maskName(before.name) : null,
  };
}

async function maskedName({ db }: Context, personId: string): Promise<string> {
  const person = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst();
  return maskName(person?.name ?? '');
}

function parties(context: Context, wanted: readonly [Part, string][]) {
  return Promise.all(wanted.map(([role, id]) => party(context, role, id)));
}

async function party(context: Context, role: Part, id: string) {
  const { db, keys } = context;
  const row = await db
    .selectFrom('people as p')
    .leftJoin('units as u', 'u.id', 'p.unit_id')
    .select(['p.name', 'p.phone_sealed', 'p.status', 'p.created_at', 'u.name as unit'])
    .where('p.id', '=', id)
    .executeTakeFirstOrThrow();
  const phone = row.phone_sealed
    ? openField(keys, { table: 'people', column: 'phone_sealed', row: id }, row.phone_sealed)
    : '';
  return {
    role,
    name: maskName(row.name ?? ''),
    phone: maskPhone(phone),
    status: memberStatuses[row.status],
    unit: row.unit,
    since: businessDay(row.created_at),
    offices: (await officesOf(context, id)).map((one) => roleLabels[one]),
  };
}

async function storyOf({ db }: Context, caseId: string, states: Readonly<Record<string, string>>) {
  const { rows } = await sql<{ to: string; by: string; reason: string | null; at: Date }>`select to_state as to,
    actor_label as by, reason, at from case_history where subject_id = ${caseId} order by id`.execute(db);
  return rows.map((row) => ({ ...row, to: states[row.to] ?? row.to }));
}
