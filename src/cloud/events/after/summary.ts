import { sql } from 'kysely';
import type { events } from '@/contract/events';
import { coverSmall, FEWEST, type Shown } from '@/rules/small-cells';
import type { Act, Context } from '../../act';
import { organisedEvent } from '../plan/event';

interface Counts {
  readonly signUps: number;
  readonly checkIns: number;
  readonly people: number;
  readonly noShows: number;
  readonly excused: number;
  readonly walkIns: number;
  readonly promoted: number;
}

/** What an event came to: its numbers, its sessions, how people found it, and what its organiser reported. */
export const after: Act<typeof events.after> = {
  run: async (context, { eventId }) => {
    const event = await organisedEvent(context, eventId);
    const sessions = await sessionsOf(context, eventId);
    return {
      id: event.id,
      title: event.title,
      organiser: event.organiser,
      startsAt: event.starts_at,
      endsAt: event.ends_at,
      isOver: event.ends_at <= context.now,
      isCancelled: event.state === 'cancelled',
      ...(await countsOf(context, eventId)),
      minutes: sessions.reduce((sum, { minutes, checkedIn }) => sum + minutes * checkedIn, 0),
      sessions,
      ...(await ratingsOf(context, eventId)),
      report: await reportOf(context, eventId),
    };
  },
};

async function countsOf({ db }: Context, eventId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`select
      count(*) filter (where state in ('confirmed', 'checked_in', 'excused'))::int as "signUps",
      count(*) filter (where state = 'checked_in')::int as "checkIns",
      (count(distinct person_id) filter (where state = 'checked_in'))::int as people,
      count(*) filter (where state = 'confirmed')::int as "noShows",
      count(*) filter (where state = 'excused')::int as excused,
      count(*) filter (where state = 'checked_in' and source = 'walk_in')::int as "walkIns",
      count(*) filter (where state in ('confirmed', 'checked_in', 'excused') and waiting_number is not null)::int as promoted
    from registrations where event_id = ${eventId}`.execute(db);
  return rows[0] as Counts;
}

async function sessionsOf({ db }: Context, eventId: string) {
  const { rows } = await sql<{ id: string; title: string; startsAt: Date; minutes: number; checkedIn: number }>`
    select s.id, s.title, s.starts_at as "startsAt", (extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes,
      (select count(*)::int from admissions a where a.session_id = s.id and a.direction = 'in') as "checkedIn"
    from event_sessions s where s.event_id = ${eventId} order by s.starts_at, s.id`.execute(db);
  return rows;
}

/** Small cells covered; what was said only where it is told how many spoke, in no order that tells who. */
async function ratingsOf({ db }: Context, eventId: string) {
  const said = await db
    .selectFrom('event_feedback as f')
    .innerJoin('registrations as r', 'r.id', 'f.registration_id')
    .select(['f.rating', 'f.remark'])
    .where('r.event_id', '=', eventId)
    .orderBy(sql`md5(f.registration_id::text)`)
    .execute();
  const of = (rating: string) => said.filter((one) => one.rating === rating).length;
  const parts = [of('satisfied'), of('neutral'), of('dissatisfied')];
  const { total, parts: told } = coverSmall({ total: said.length, parts });
  const [satisfied = null, neutral = null, dissatisfied = null] = told as readonly Shown[];
  // Their number would tell how many spoke, where that is covered.
  const isTold = typeof total === 'number' && said.length >= FEWEST;
  const remarks = said.flatMap(({ remark }) => (remark === '' ? [] : [remark]));
  return { rated: total, satisfied, neutral, dissatisfied, remarks: isTold ? remarks : [] };
}

async function reportOf({ db }: Context, eventId: string) {
  const row = await db
    .selectFrom('event_reports as e')
    .innerJoin('people as p', 'p.id', 'e.written_by')
    .select(['e.report', 'e.cost_fen', 'e.at', 'p.name'])
    .where('e.event_id', '=', eventId)
    .executeTakeFirst();
  return row ? { text: row.report, costFen: row.cost_fen, by: row.name ?? '', at: row.at } : null;
}
