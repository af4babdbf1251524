import { sql } from 'kysely';
import { registration } from '@/contract/events-words';
import type { Context } from '../act';
import { theHouse } from '../office/sessions';
import { transition } from '../workflow';
import { systemStanding } from './policy';
import { freePlace, isSeated, lockSeats } from './seats';

/** The better place first. */
const ranks = ['checked_in', 'excused', 'confirmed', 'held', 'waitlisted'] as const;

/**
 * Two accounts become one: of two places in one event the better stays and the other is given up, its seat passing on; where
 * both were checked in, the emptied account keeps its own, as what happened at the door. All other registrations go over.
 */
export async function merge(context: Context, from: string, into: string): Promise<void> {
  const { db } = context;
  const { rows } = await sql<{ eventId: string }>`select a.event_id as "eventId" from registrations a
    join registrations b on b.event_id = a.event_id and b.person_id = ${into} and b.state <> 'cancelled'
    where a.person_id = ${from} and a.state <> 'cancelled' order by 1`.execute(db);
  for (const { eventId } of rows) await keepBetter(context, eventId, [from, into]);
  await sql`update registrations r set person_id = ${into} where person_id = ${from} and (state = 'cancelled' or not exists
    (select from registrations o where o.event_id = r.event_id and o.person_id = ${into} and o.state <> 'cancelled'))`.execute(
    db,
  );
}

async function keepBetter(context: Context, eventId: string, people: readonly string[]): Promise<void> {
  const { db } = context;
  // The seats before any registration, as everywhere.
  const seats = await lockSeats(db, eventId);
  const places = await db
    .selectFrom('registrations')
    .select(['id', 'state', 'number'])
    .where('event_id', '=', eventId)
    .where('person_id', 'in', people)
    .where('state', '<>', 'cancelled')
    .execute();
  const rank = (state: string) => ranks.indexOf(state as (typeof ranks)[number]);
  const [, worse] = places.sort((a, b) => rank(a.state) - rank(b.state) || a.number - b.number);
  if (!worse || worse.state === 'checked_in' || worse.state === 'excused') return;
  const before = await transition({ ...context, caller: theHouse }, registration, 'join', systemStanding, {
    id: worse.id,
    reason: '同一个人的两个账号合并',
  });
  await freePlace(context, eventId, seats, isSeated(before));
}
