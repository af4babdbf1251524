import { type SqlBool, sql } from 'kysely';
import type { Parsed } from '@/contract/action';
import type { legal } from '@/contract/legal';
import { overseers } from '@/contract/legal-roles';
import { consult, SAME_DAYS } from '@/contract/legal-words';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { inScope } from '../office/scope';
import { offered } from '../workflow';
import { givable } from './assign';
import { openFacts, tellHeadFacts } from './facts';
import { consultations, nameOf, tellHead } from './heads';
import { limitationOf } from './limitation';
import { type ConsultRow, consultationAs } from './policy';
import { transferOf } from './transfers';

type View = Parsed<typeof legal.triage>['view'];

/** What each view shows; what is over comes the latest first, everything else by its promise. */
const views: Readonly<Record<View, readonly string[]>> = {
  waiting: ['submitted', 'accepted'],
  running: ['returned', 'assigned', 'answered', 'following_up'],
  late: ['submitted', 'accepted', 'assigned', 'following_up'],
  over: ['closed', 'withdrawn', 'transferred'],
};

/** As in the desk's indexes: what has no promise comes last. */
const NEVER = sql`'2286-01-01 00:00:00+00'::timestamptz`;

/** Heads of the caller's scope, never their own by name: nobody's words, and an anonymous asker is nobody, for the caller themselves too. */
export const triage: Act<typeof legal.triage> = {
  run: async (context, { view, category, q, cursor }) => {
    const { caller, now } = context;
    const isOver = view === 'over';
    const place = isOver ? sql<Date>`c.state_since` : sql<Date>`coalesce(c.promised_at, ${NEVER})`;
    let query = consultations(context)
      .select(place.as('place'))
      .where('c.service', '=', 'legal')
      .where('c.state', 'in', views[view])
      .where(isOver ? sql<SqlBool>`c.closed_at is not null` : sql<SqlBool>`c.closed_at is null`)
      .where(inScope(caller, overseers, 'c.unit_path'))
      .where('c.person_id', 'is distinct from', caller.personId)
      .orderBy(place, isOver ? 'desc' : 'asc')
      .orderBy('c.id', isOver ? 'desc' : 'asc')
      .limit(PAGE + 1);
    if (view === 'late') query = query.where('c.promised_at', '<', now);
    if (category) query = query.where('k.category', '=', category);
    if (q) query = query.where(sql<SqlBool>`position(${q.toUpperCase()} in c.number) > 0`);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      const from = sql`(${at}::timestamptz, ${id}::uuid)`;
      query = query.where(isOver ? sql<SqlBool>`(${place}, c.id) < ${from}` : sql<SqlBool>`(${place}, c.id) > ${from}`);
    }
    const rows = (await query.execute()) as (ConsultRow & { place: Date })[];
    const names = await namesOf(context, rows);
    return pageOf(
      rows,
      (row) => ({ at: row.place, id: row.id }),
      (row) => ({ ...tellHead(row, context), lawyer: row.lawyer_id && (names.get(row.lawyer_id) ?? '') }),
    );
  },
};

async function namesOf({ db }: Context, rows: readonly ConsultRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ lawyer_id }) => lawyer_id ?? []);
  if (ids.length === 0) return new Map();
  const people = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(people.map(({ id, name }) => [id, name ?? '']));
}

/** One question's head: enough to see where it belongs, not a word of it. */
export const header: Act<typeof legal.header> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await consultationAs(context, caseId, ['desk', 'lead']);
    const facts = openFacts(context, row);
    const name = await nameOf(context, row.person_id);
    const dates = { category: row.category, eventDate: row.event_on, endDate: facts.endDate };
    return {
      ...tellHead(row, context),
      ...tellHeadFacts(row, facts),
      // Beside the employer's name it can tell who asks, and says nothing of where a question belongs.
      startDate: row.person_id === null ? null : (facts.startDate ?? null),
      limitation: limitationOf(dates, context.now),
      person: name === null ? '匿名' : maskName(name),
      lawyer: await nameOf(context, row.lawyer_id),
      filesCount: await filesCount(context, caseId),
      membersCount: row.members_count,
      alike: await alikeCount(context, row),
      escalatedAt: row.escalated_at,
      transferred: await transferOf(context, caseId),
      transitions: offered(consult, standing, row),
      canReassign: givable.includes(row.state) && row.state !== 'submitted' && row.state !== 'accepted',
    };
  },
};

async function filesCount({ db }: Context, caseId: string): Promise<number> {
  const files = db.selectFrom('files').select((eb) => eb.fn.countAll<number>().as('n'));
  return Number((await files.where('case_id', '=', caseId).executeTakeFirstOrThrow()).n);
}

/**
 * How many others asked about the same employer and category around the same time: perhaps a collective matter. Every anonymous
 * question is one, as in the figures: told apart by tag, the number would say which of them are one asker's.
 */
async function alikeCount({ db }: Context, row: ConsultRow): Promise<number> {
  if (row.employer_index === null) return 0;
  const { rows } = await sql<{ n: number }>`select count(distinct coalesce(c.person_id, c.id))::int as n
    from consultations k join cases c on c.id = k.case_id
    where k.employer_index = ${row.employer_index} and k.category = ${row.category} and c.id <> ${row.id}
      and c.person_id is distinct from coalesce(${row.person_id}::uuid, c.id)
      and c.created_at between ${row.created_at}::timestamptz - ${SAME_DAYS} * interval '1 day'
        and ${row.created_at}::timestamptz + ${SAME_DAYS} * interval '1 day'`.execute(db);
  return rows[0]?.n ?? 0;
}
