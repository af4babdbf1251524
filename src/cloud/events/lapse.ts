import { registration } from '@/contract/events-words';
import type { DueWork, ReadContext } from '../act';
import type { Db } from '../db/open';
import { notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { readableTime } from '../office/time';
import { transition } from '../workflow';
import { systemStanding } from './policy';
import { lockSeats, passOn } from './seats';

const AT_ONCE = 100;

/** Held seats nobody said yes to in time, of one event at a time: given up without a mark against anybody, and passed on. */
export const lapse: DueWork = async (context) => {
  const { db, now } = context;
  const event = await eventOfDue(db, now);
  if (!event) return 0;
  // Locked first: whoever confirms or cancels at this moment has either done so when the rows are read, or finds them lapsed.
  const seats = await lockSeats(db, event.id);
  const due = await db
    .selectFrom('registrations')
    .select(['id', 'person_id', 'held_for'])
    .where('event_id', '=', event.id)
    .where('state', '=', 'held')
    .where('hold_until', '<=', now)
    .orderBy('number')
    .limit(AT_ONCE)
    .forUpdate()
    .execute();
  for (const { id } of due)
    await transition({ ...context, caller: theHouse }, registration, 'lapse', systemStanding, {
      id,
      reason: '到时间没有确认',
    });
  await tell(context, event, due);
  await passOn(context, event.id, { ...seats, taken: seats.taken - due.length });
  return due.length;
};

interface DueEvent {
  readonly id: string;
  readonly title: string;
  readonly starts_at: Date;
}

/** An event with a hold that is over; one whose seats somebody else has is left for the next time. */
async function eventOfDue(db: Db, now: Date): Promise<DueEvent | undefined> {
  return db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .innerJoin('event_seats as s', 's.event_id', 'e.id')
    .select(['e.id', 'e.title', 'e.starts_at'])
    .where('r.state', '=', 'held')
    .where('r.hold_until', '<=', now)
    .where('e.state', '=', 'published')
    .orderBy('r.hold_until')
    .limit(1)
    .forUpdate('s')
    .skipLocked()
    .executeTakeFirst();
}

async function tell(
  { db, now }: ReadContext,
  event: DueEvent,
  due: readonly { person_id: string; held_for: 'promoted' | 'moved' | null }[],
): Promise<void> {
  const what = `“${event.title}”（${readableTime(event.starts_at)}）`;
  await notify(
    db,
    due.map(({ person_id, held_for }) => ({
      personId: person_id,
      kind: 'events.lapsed',
      title: '报名有变动',
      body:
        held_for === 'moved'
          ? `${what}改动后没有收到你的确认，名额已让给别人，不算你缺席。还想参加可以重新报名。`
          : `${what}给你留的位子到时间没有确认，已让给下一位，不算你缺席。还想参加可以重新报名，从队尾排起。`,
      route: `/pages/events/detail/index?id=${event.id}`,
    })),
    now,
  );
}
