import { sql } from 'kysely';
import { draftRoles, type publishing, publishRoles } from '@/contract/self-study-publishing';
import type { Context } from '../act';
import { reaches } from '../office/scope';
import { Refusal } from '../refusal';
import type { Standing } from '../workflow';

type Actor = (typeof publishing.transitions)[keyof typeof publishing.transitions]['actors'][number];

type Asking = Pick<Context, 'db' | 'caller'>;

/** A number on its way with its case. */
export type DraftRow = Awaited<ReturnType<typeof draftRow>>;

/** One of them; with `lock` nobody else moves it until the transaction is over. Refuses `notFound`, also to whoever has nothing to do with it. */
export async function draftRow({ db, caller }: Asking, caseId: string, lock = false) {
  // The case first, as every step does: what it came to meanwhile is read after the lock.
  if (lock) await sql`select from cases where id = ${caseId} for update`.execute(db);
  const row = await db
    .selectFrom('cases as c')
    .innerJoin('parameter_drafts as d', 'd.case_id', 'c.id')
    .selectAll('d')
    .select(['c.id', 'c.number', 'c.state', 'c.state_since', 'c.unit_path', 'c.promised_at'])
    .where('c.id', '=', caseId)
    .executeTakeFirst();
  if (!row || actorsOf(caller, row).length === 0) throw new Refusal('notFound');
  return row;
}

/** How somebody stands to it: its maker does nothing else; of the leads over it the one who published is no second. */
function actorsOf(
  caller: Context['caller'],
  row: { made_by: string; published_by: string | null; unit_path: string },
): readonly (Actor | 'looker')[] {
  if (row.made_by === caller.personId) return ['maker'];
  if (reaches(caller, publishRoles, row.unit_path)) {
    if (row.published_by === null) return ['lead'];
    return row.published_by === caller.personId ? ['first'] : ['second'];
  }
  return reaches(caller, draftRoles, row.unit_path) ? ['looker'] : [];
}

/** The standing to a row that `draftRow` answered. */
export function draftStanding(
  { caller }: Pick<Context, 'caller'>,
  row: DraftRow,
): Standing<{ id: string; state: string }, string> {
  return { actorsOf: () => actorsOf(caller, row), refuses: () => null };
}
