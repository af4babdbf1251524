import { type SqlBool, sql } from 'kysely';
import type { Kind } from '@/contract/identity-desk';
import type { Role } from '@/contract/roles';
import type { Context } from '../act';
import { reaches, scopesOf } from '../office/scope';
import type { Caller } from '../office/sessions';
import { Refusal } from '../refusal';
import type { Standing } from '../workflow';

/** Which roles see to which kind, over the units they were granted for. */
const seers: Readonly<Record<Kind, readonly Role[]>> = {
  verification: ['grassroots', 'street', 'officer'],
  nameChange: ['grassroots', 'street', 'officer'],
  contested: ['officer'],
  merge: ['officer', 'lead'],
};

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly service: string;
  readonly kind: string;
  readonly state: string;
  readonly person_id: string | null;
  readonly unit_path: string;
  readonly holder_role: string | null;
  readonly holder_id: string | null;
  readonly promised_at: Date | null;
  readonly created_at: Date;
}

/** Where-clause: the case `c` is of this service and the caller may see to it, by kind and scope or because it was handed to them. */
export function mayHandle(caller: Caller) {
  const by = (Object.keys(seers) as Kind[]).map(
    (kind) =>
      sql<SqlBool>`(c.kind = ${kind} and c.unit_path like any (${scopesOf(caller, seers[kind]).map((path) => `${path}%`)}::text[]))`,
  );
  return sql<SqlBool>`c.service = 'identity' and (c.holder_id = ${caller.personId} or ${sql.join(by, sql` or `)})`;
}

/** Where-clause: the caller is none of the people the case `c` is about. */
export function isOthers({ personId }: Caller) {
  return sql<SqlBool>`c.person_id is distinct from ${personId}
    and not exists (select from account_merges m where m.case_id = c.id and ${personId} in (m.from_id, m.into_id))
    and not exists (select from identities i join identity_numbers n on n.number_index = i.number_index
      where i.case_id = c.id and n.person_id = ${personId})`;
}

/** Answers the case if the caller may see to it. Refuses `notFound`, and `ownCase` for what they are themselves a party to. */
export async function handledCase(
  { db, caller }: Pick<Context, 'db' | 'caller'>,
  caseId: string,
  kinds?: readonly Kind[],
): Promise<CaseRow & { readonly kind: Kind }> {
  const { rows } = await sql<CaseRow & { kind: Kind; isOthers: boolean }>`select c.*, ${isOthers(caller)} as "isOthers"
    from cases c where c.id = ${caseId} and ${mayHandle(caller)}`.execute(db);
  const row = rows[0];
  if (!row || (kinds && !kinds.includes(row.kind))) throw new Refusal('notFound');
  if (!row.isOthers) throw new Refusal('ownCase');
  return row;
}

/** Refuses whoever handed in, for somebody, what would change or dispute a verified name or number: another cadre compares the card. */
export async function refuseOwnEntry({ db, caller }: Pick<Context, 'db' | 'caller'>, row: CaseRow): Promise<void> {
  if (row.kind === 'verification') return;
  const entered = db.selectFrom('case_history').select('id').where('subject_id', '=', row.id);
  if (await entered.where('assisted_by', '=', caller.personId).executeTakeFirst()) throw new Refusal('ownEntry');
}

/** How a cadre stands to a case that `handledCase` answered. */
export function holderStanding({ caller }: Pick<Context, 'caller'>): Standing<CaseRow, string> {
  return {
    actorsOf: (row) =>
      row.holder_id === caller.personId || reaches(caller, seers[row.kind as Kind], row.unit_path) ? ['holder'] : [],
    refuses: () => null,
  };
}

/** How a worker stands to a case: owner of their own, nothing of others'. */
export function ownerStanding({ caller }: Pick<Context, 'caller'>): Standing<CaseRow, string> {
  return {
    actorsOf: (row) => (row.service === 'identity' && row.person_id === caller.personId ? ['owner'] : []),
    refuses: () => null,
  };
}

/** The house itself. */
export const systemStanding: Standing<CaseRow, string> = { actorsOf: () => ['system'], refuses: () => null };

/** How a cadre stands to a merge: its maker may only take it back, anybody else is the second. */
export function mergeStanding({ caller }: Pick<Context, 'caller'>, madeBy: string): Standing<CaseRow, string> {
  return { actorsOf: () => [madeBy === caller.personId ? 'maker' : 'second'], refuses: () => null };
}
