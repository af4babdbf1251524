import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sql } from 'kysely';
import type { Programme } from '@/contract/events-words';
import type { Db } from '../db/open';
import { type PersonaName, personaId } from '../db/seed/personas';
import { type DemoUnit, demoId } from '../db/seed/units';
import { addEvent } from '../events/add-event';

dayjs.extend(utc);

/** What has taken place month by month: title, programme, by whom, in which months (0 is January), how many signed up, how many of ten came. */
const past: readonly (readonly [string, Programme, DemoUnit, readonly number[], number, number])[] = [
  ['职工读书分享会', 'reading', 'netvalley', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 14, 8],
  ['夜班职工心理减压课', 'psychology', 'district', [1, 4, 7, 10], 12, 9],
  ['新春送万福进企业', 'blessings', 'park', [0], 30, 9],
  ['书法家写春联送春联', 'couplets', 'riverside', [0, 1], 24, 10],
  ['露天电影进园区', 'culture', 'park', [5, 6, 7], 35, 7],
  ['青工文化节专场演出', 'culture', 'precision', [4, 8], 28, 9],
  ['茶道与香薰舒缓活动', 'station', 'riverside', [2, 5, 8, 11], 8, 10],
  ['骑手安全骑行讲座', 'other', 'couriers', [3, 9], 16, 6],
  ['基层工会干部业务培训', 'cadre_training', 'district', [2, 5, 9], 18, 9],
  ['因雨没有人到场的登山', 'culture', 'netvalley', [9], 5, 0],
];

const MONTHS = 15;
const cadres: readonly PersonaName[] = ['cadre', 'street', 'officer', 'lead'];

/**
 * Makes sure that the last fifteen months have events that people came to, so that figures live. Written as the tables have them
 * afterwards: no act signs up for yesterday. What is there stays. The first time it also dates people, units and grants back.
 */
export async function loadPastEvents(db: Db, now: Date, crowd: readonly string[]): Promise<void> {
  const thisMonth = dayjs(now).utcOffset(8).startOf('month');
  const wanted = past.flatMap((kind) =>
    Array.from({ length: MONTHS }, (_, back) => thisMonth.subtract(back + 1, 'month'))
      .filter((month) => kind[3].includes(month.month()))
      .map((month) => ({ kind, month, id: demoId(`past:${kind[0]}:${month.format('YYYY-MM')}`) })),
  );
  const known = await db
    .selectFrom('events')
    .select('id')
    .where(
      'id',
      'in',
      wanted.map(({ id }) => id),
    )
    .execute();
  if (known.length === 0) await dateBack(db, now, crowd);
  const there = new Set(known.map(({ id }) => id));
  const seats: object[] = [];
  for (const [at, { kind, month, id }] of wanted.entries()) {
    if (there.has(id)) continue;
    await addPast(db, id, kind, month.add(6 + (at % 20), 'day').add(14, 'hour'));
    seats.push(...seatsOf(id, kind, at, crowd, month));
  }
  if (seats.length === 0) return;
  await sql`insert into registrations (id, event_id, person_id, number, state, state_since, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as r(id uuid, event_id uuid, person_id uuid, number integer,
      state text, state_since timestamptz, created_at timestamptz)`.execute(db);
  await sql`update event_seats s set taken = r.taken, numbers_given = r.taken from (
      select event_id, count(*)::int as taken from registrations where event_id = any(${wanted.map(({ id }) => id)}::uuid[])
      group by event_id) r where r.event_id = s.event_id`.execute(db);
  await letIn(db, seats);
}

/** Whoever came was let in by name as it began, so that hours and sessions count too. */
async function letIn(db: Db, seats: readonly object[]): Promise<void> {
  await sql`with came as (
      select gen_random_uuid() as scan, r.id, r.event_id, s.id as session, s.starts_at as at
      from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as r(id uuid, event_id uuid, state text)
        join event_sessions s on s.event_id = r.event_id where r.state = 'checked_in'),
    scanned as (insert into scans (id, event_id, session_id, registration_id, outcome, method, cadre_id, device_time, received_at)
      select scan, event_id, session, id, 'admitted', 'name', ${personaId('officer')}, at, at from came),
    let_in as (insert into admissions (registration_id, session_id, direction, scan_id, at) select id, session, 'in', scan, at from came)
    insert into door_counts (session_id, lane, admitted) select session, 0, count(*) from came group by session`.execute(
    db,
  );
}

type Kind = (typeof past)[number];

function seatsOf(
  event_id: string,
  [, programme, , , count, cameOfTen]: Kind,
  at: number,
  crowd: readonly string[],
  month: Dayjs,
) {
  const trained = programme === 'cadre_training' ? cadres.map(personaId) : [];
  const people = [...trained, ...Array.from({ length: count }, (_, n) => crowd[(n * 3 + at * 7) % crowd.length] ?? '')];
  return [...new Set(people)].map((person_id, n) => ({
    id: demoId(`past:${event_id}:${person_id}`),
    event_id,
    person_id,
    number: n + 1,
    state: (n * 7) % 10 < cameOfTen ? 'checked_in' : 'confirmed',
    state_since: month.toISOString(),
    created_at: month.toISOString(),
  }));
}

async function addPast(db: Db, id: string, [title, programme, unit]: Kind, starts: Dayjs): Promise<void> {
  await addEvent(db, {
    id,
    unitId: demoId(`unit:${unit}`),
    title,
    programme,
    summary: '往期活动。',
    place: '职工之家',
    address: '示范区建设路 100 号',
    startsAt: starts.toDate(),
    endsAt: starts.add(2, 'hour').toDate(),
    signUpOpensAt: starts.subtract(20, 'day').toDate(),
    signUpClosesAt: starts.subtract(1, 'hour').toDate(),
    cancelBy: starts.subtract(1, 'day').toDate(),
    audience: 'everyone',
    capacity: 60,
    bring: '',
    contactName: '工会干部',
    contactPhone: '075500001234',
    state: 'published',
  });
}

/** People registered over two years and became members some weeks later; units and grants are older than any event. */
async function dateBack(db: Db, now: Date, crowd: readonly string[]): Promise<void> {
  await sql`update units set created_at = '2019-05-01' where created_at > ${now}::timestamptz - interval '1 day'
    and id <> ${demoId('unit:couriers')}`.execute(db);
  await sql`update units set created_at = ${now}::timestamptz - interval '200 days' where id = ${demoId('unit:couriers')}`.execute(
    db,
  );
  await sql`update grants set created_at = '2020-01-01' where created_at > ${now}::timestamptz - interval '1 day'`.execute(
    db,
  );
  const long = sql`'2022-03-01'::timestamptz`;
  await sql`update people set created_at = ${long}, verified_since = case when status in ('verified', 'member') then ${long} end,
      member_since = case when status = 'member' then ${long} end where created_at > ${now}::timestamptz - interval '1 day'`.execute(
    db,
  );
  await sql`update people p set created_at = c.at, verified_since = case when p.status in ('verified', 'member') then c.at + interval '7 days' end,
      member_since = case when p.status = 'member' then c.at + interval '20 days' end
    from (select id, ${now}::timestamptz - interval '15 days' * (n + 1) as at
      from unnest(${crowd}::uuid[]) with ordinality as t(id, n)) c where c.id = p.id`.execute(db);
}
