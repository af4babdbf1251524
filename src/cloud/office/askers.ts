import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Action } from '@/contract/action';
import type { DueWork } from '../act';
import type { Db } from '../db/open';
import type { Keys } from './keys';
import { askerTags, openField, sealField } from './seal';
import type { Caller } from './sessions';

/** Whoever asks anonymously, in the story of their case. */
export const ASKER_LABEL = '提问人';

/** What a person is where they ask anonymously: a worker and nothing else, counted by their tag. */
export function anonymously(keys: Keys, caller: Caller): Caller {
  if (caller.personId === null) return caller;
  const [tag] = askerTags(keys, caller.personId);
  return { ...caller, asker: `t:${tag}`, grants: [], roles: new Set(['worker']), anonymousAs: tag as string };
}

/**
 * Who asks, for an action that may be asked anonymously: the person behind their tag where the input says so or the case (or the case of the legal date) it names
 * is theirs by tag (security.md §4), else as they are. Nobody assists an anonymous asker.
 */
export async function askingAs(
  db: Db,
  keys: Keys,
  caller: Caller,
  { anonymous, row }: Action,
  input: unknown,
): Promise<Caller> {
  if (!anonymous || caller.personId === null || caller.assistedBy) return caller;
  const given = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (row === undefined) return given.anonymous === true ? anonymously(keys, caller) : caller;
  const id = given[row];
  if (typeof id !== 'string' || !isUuid(id)) return caller;
  const { rows } = await sql`select from cases where asker_tag = any(${askerTags(keys, caller.personId)}::text[])
    and (id = ${id} or id = (select case_id from deadlines where id = ${id}))`.execute(db);
  return rows.length > 0 ? anonymously(keys, caller) : caller;
}

/** What requests call the same person where they ask otherwise: by name, or by their tags. */
export function otherwiseCalled(keys: Keys, { personId, anonymousAs, assistedBy }: Caller): readonly string[] {
  if (personId === null || assistedBy) return [];
  return anonymousAs ? [`p:${personId}`] : askerTags(keys, personId).map((tag) => `t:${tag}`);
}

const placeOf = (caseId: string) => ({ table: 'legal_askers', column: 'person_sealed', row: caseId });

/** Keeps, sealed, whose an anonymous case is, so that notices find them. */
export async function keepAsker(db: Db, keys: Keys, caseId: string, personId: string): Promise<void> {
  const sealed = { person_sealed: sealField(keys, placeOf(caseId), personId) };
  await db
    .insertInto('legal_askers')
    .values({ case_id: caseId, ...sealed })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(sealed))
    .execute();
}

/** An asker says who they are: what waits by their case to be delivered is theirs by name from here on, and nothing of it is lost. */
export async function unveilAsker(db: Db, caseId: string, personId: string): Promise<void> {
  await db.updateTable('outbox').set({ person_id: personId, case_id: null }).where('case_id', '=', caseId).execute();
  await db.deleteFrom('legal_askers').where('case_id', '=', caseId).execute();
}

/**
 * Puts the person into notices to anonymous askers and leaves their case out, so that nothing joins the two; delivery is the only
 * reader of who they are beside themselves. A notice to somebody who was erased goes.
 */
export const addressNotices: DueWork = async ({ db, keys }) => {
  const { rows } = await sql<{
    id: number;
    case_id: string;
    person_sealed: string | null;
  }>`select o.id, o.case_id, a.person_sealed
    from outbox o left join legal_askers a on a.case_id = o.case_id where o.case_id is not null
    order by o.id limit 200 for update of o skip locked`.execute(db);
  for (const { id, case_id, person_sealed } of rows) {
    if (person_sealed === null) await db.deleteFrom('outbox').where('id', '=', id).execute();
    else {
      const personId = openField(keys, placeOf(case_id), person_sealed);
      await db.updateTable('outbox').set({ person_id: personId, case_id: null }).where('id', '=', id).execute();
    }
  }
  return rows.length;
};
