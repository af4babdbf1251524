import { sql } from 'kysely';
import type { Context } from '../act';
import type { Db } from '../db/open';
import { businessDay } from '../office/time';
import type { ConsultRow } from './policy';

/** A lawyer of the case's district, with what speaks for and against giving it to them. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly isOnDuty: boolean;
  readonly isAway: boolean;
  /** How many questions wait for them. */
  readonly waiting: number;
  /** They act for the employer. */
  readonly isBarred: boolean;
  readonly isCurrent: boolean;
}

type Wanted = Pick<ConsultRow, 'unit_path' | 'employer_index' | 'code_index' | 'lawyer_id' | 'person_id'>;

/** Where-clause: the lawyer in the column acts for this employer, by its name or its code. */
export function isBarredBy(
  column: string,
  { employer_index, code_index }: Pick<Wanted, 'employer_index' | 'code_index'>,
) {
  return sql<boolean>`exists (select from lawyer_employers e where e.lawyer_id = ${sql.ref(column)}
    and (e.name_index = ${employer_index} or e.code_index = ${code_index}))`;
}

/** Every lawyer whose role reaches the case today, those first who would be picked. Whoever asked by name is none of them. */
export async function candidates({ db, now }: Pick<Context, 'db' | 'now'>, row: Wanted): Promise<Candidate[]> {
  const today = businessDay(now);
  const { rows } = await sql<Candidate>`select p.id, coalesce(p.name, '') as name,
      exists (select from duty_rota d where d.lawyer_id = p.id and d.day = ${today}) as "isOnDuty",
      exists (select from lawyer_absences a where a.lawyer_id = p.id and a.ended_at is null
        and ${today}::date between a.from_on and a.until_on) as "isAway",
      (select count(*)::int from cases c where c.holder_id = p.id and c.closed_at is null and c.service = 'legal') as waiting,
      ${isBarredBy('p.id', row)} as "isBarred",
      p.id is not distinct from ${row.lawyer_id}::uuid as "isCurrent"
    from people p where p.erased_at is null and p.id is distinct from ${row.person_id}::uuid
      and exists (select from grants g join units u on u.id = g.unit_id where g.person_id = p.id and g.role = 'lawyer'
        and g.ended_at is null and g.ends_on >= ${today} and starts_with(${row.unit_path}, u.path))
    order by "isOnDuty" desc, waiting, p.id`.execute(db);
  return rows;
}

const LAWYERS = 7420034;

/**
 * Before an act that gives questions to lawyers holds any: whoever is about to say whom they act for, or that they are away, waits
 * until it is over, and then finds what was given. Givers do not wait for each other.
 */
export async function whileLawyersWait(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${LAWYERS})`.execute(db);
}

/** The other side: one lawyer at a time says something of themselves by which lawyers are chosen, while nothing is given. */
export async function whileNothingIsGiven(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LAWYERS})`.execute(db);
}

/** Who gets it where nobody says who: on duty today before others, of those whoever has least; null where nobody may have it. */
export async function pickLawyer(context: Pick<Context, 'db' | 'now'>, row: Wanted): Promise<Candidate | null> {
  const able = (await candidates(context, row)).filter(
    ({ isAway, isBarred, isCurrent }) => !isAway && !isBarred && !isCurrent,
  );
  return able[0] ?? null;
}

/** Whether a lawyer may have the question today: still a lawyer here, not away, not barred. */
export async function isFree(context: Pick<Context, 'db' | 'now'>, row: Wanted, lawyerId: string): Promise<boolean> {
  const found = (await candidates(context, row)).find(({ id }) => id === lawyerId);
  return found !== undefined && !found.isAway && !found.isBarred;
}
