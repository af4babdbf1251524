import { sql } from 'kysely';
import type { ErrorCode } from '@/contract/errors';
import { transitionsFrom, type Workflow } from '@/contract/workflow';
import type { Context } from './act';
import { type ActedOn, actorLabel } from './office/actor-label';
import { Refusal } from './refusal';

/** What a policy says of one row: how the caller stands to it, and which conditions stand in the way. */
export interface Standing<R, Actor extends string> {
  readonly actorsOf: (row: R) => readonly Actor[];
  /** The code to refuse with, or null when the condition holds. */
  readonly refuses: (condition: string, row: R) => ErrorCode | null;
}

/** What a transition writes beside the state. Holder and promise belong to cases only. */
export interface Move {
  readonly id: string;
  readonly reason?: string;
  readonly holder?: { readonly role?: string; readonly personId?: string; readonly promisedAt: Date | null } | 'none';
  /** Where the row belongs, when it does not say so itself: tells in which of several roles the caller acted. */
  readonly unitPath?: string;
}

interface Stated {
  readonly id: string;
  readonly state: string;
  readonly unit_path?: string;
  readonly holder_role?: string | null;
}

/**
 * Moves one row along its workflow: locks it, checks from, actor, conditions and what must be supplied, writes state, since and
 * version, and the history row; for cases holder and promise. The only writer of a state. Answers the row as it was.
 * Refuses `notFound` (no such row, or the caller has nothing to do with it), `stateChanged`, `forbidden`, or the condition's code.
 */
export async function transition<S extends string, N extends string, A extends string, R extends Stated>(
  context: Context,
  flow: Workflow<S, N, A>,
  name: N,
  standing: Standing<R, A>,
  move: Move,
): Promise<R> {
  const { db, now } = context;
  const { from, to, actors, condition, requires } = flow.transitions[name];
  const { rows } = await sql<R>`select * from ${sql.table(flow.table)} where id = ${move.id} for update`.execute(db);
  const row = rows[0];
  const relations = row ? standing.actorsOf(row) : [];
  if (!row || relations.length === 0) throw new Refusal('notFound');
  if (!actors.some((actor) => relations.includes(actor))) throw new Refusal('forbidden');
  if (!from.includes(row.state as S)) throw new Refusal('stateChanged');
  const refused = condition === undefined ? null : standing.refuses(condition, row);
  if (refused) throw new Refusal(refused);
  if (requires?.includes('reason') && !move.reason) throw new Refusal('invalid', { reason: '请填写理由' });
  await sql`update ${sql.table(flow.table)} set state = ${to}, state_since = ${now}, version = version + 1 ${holderOf(move, now)} ${measured(flow.table, relations, now)}
    where id = ${move.id}`.execute(db);
  await writeHistory(context, flow.table, {
    id: move.id,
    from: row.state,
    to,
    ...(move.reason ? { reason: move.reason } : {}),
    on: actedOn(row, relations, move),
  });
  return row;
}

function actedOn(row: Stated, relations: readonly string[], move: Move): ActedOn {
  const unitPath = row.unit_path ?? move.unitPath;
  const isOwn = relations.includes('owner');
  return { isOwn, waitsFor: row.holder_role ?? null, ...(unitPath === undefined ? {} : { unitPath }) };
}

/** What figures will ask of a case: the office's first step, and whether a promise had passed; a step of the owner's own is not the office's. */
function measured(table: string, relations: readonly string[], now: Date) {
  if (table !== 'cases') return sql``;
  const handled = relations.includes('owner') ? sql`` : sql`, handled_at = coalesce(handled_at, ${now}::timestamptz)`;
  return sql`, was_late = was_late or coalesce(promised_at < ${now}::timestamptz, false) ${handled}`;
}

function holderOf({ holder }: Move, now: Date) {
  if (holder === undefined) return sql``;
  if (holder === 'none') return sql`, holder_role = null, holder_id = null, promised_at = null, closed_at = ${now}`;
  return sql`, holder_role = ${holder.role ?? null}, holder_id = ${holder.personId ?? null}, promised_at = ${holder.promisedAt}, closed_at = null`;
}

/** One line of a row's story. An actor without a person is the system. */
export async function writeHistory(
  { db, caller, now }: Pick<Context, 'db' | 'caller' | 'now'>,
  table: string,
  step: {
    id: string;
    from: string | null;
    to: string;
    reason?: string;
    /** Who holds it from here on, where it only changed hands. */
    handedTo?: { readonly role: string | null; readonly personId: string | null };
    /** What of the row tells in which of several roles the caller acted. */
    on?: ActedOn;
  },
): Promise<void> {
  await db
    .insertInto('case_history')
    .values({
      subject_table: table,
      subject_id: step.id,
      from_state: step.from,
      to_state: step.to,
      actor_id: caller.anonymousAs ? null : caller.personId,
      actor_label: actorLabel(caller, step.on),
      assisted_by: caller.assistedBy?.personId ?? null,
      holder_role: step.handedTo?.role ?? null,
      holder_id: step.handedTo?.personId ?? null,
      reason: step.reason ?? null,
      at: now,
    })
    .execute();
}

/** The transitions the caller may make on a row now: what a page draws its buttons from. */
export function offered<S extends string, N extends string, A extends string, R extends Stated>(
  flow: Workflow<S, N, A>,
  standing: Standing<R, A>,
  row: R,
): N[] {
  return transitionsFrom(
    flow,
    row.state as S,
    standing.actorsOf(row),
    (condition) => standing.refuses(condition, row) === null,
  );
}
