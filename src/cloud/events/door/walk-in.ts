import { v7 as uuid } from 'uuid';
import type { events } from '@/contract/events';
import { doorBar } from '@/rules/check-in';
import type { Act, Context } from '../../act';
import { notify } from '../../office/notices';
import { readableTime } from '../../office/time';
import { Refusal } from '../../refusal';
import { writeHistory } from '../../workflow';
import { agreedPerson, knownAs, needNotTakenBack } from '../by-name';
import { notFor } from '../who';
import { judge } from './check-in';
import { type Guest, guestOf, guestRows } from './guests';
import { cadresDoor, isCalledOff, type OpenDoor, sessionOf } from './open';
import { settle } from './settle';

/**
 * Somebody who stands at the door: who is on the list is let in as by their name; who is not takes a free seat first, flagged as a
 * walk-in, and is made known, unverified, where nobody knows them. Refuses `doorFull`, and whom the event is not for.
 */
export const walkIn: Act<typeof events.walkIn> = {
  run: async (context, input) => {
    const { db, now } = context;
    const event = await cadresDoor(context, input.eventId);
    const session = sessionOf(event, input.sessionId, now);
    const { scanId, deviceTime } = input;
    const attempt = { event, session, scanId, deviceTime, method: 'walk_in', before: null, guest: null } as const;
    const shut = doorBar({ ...session, number: event.number, isCancelled: event.state === 'cancelled' }, now.getTime());
    if (shut) return settle(context, { ...attempt, outcome: shut });
    // One walk-in of an event after the other, and the seats before any registration, as everywhere.
    const seats = await db
      .selectFrom('event_seats')
      .select(['capacity', 'taken', 'numbers_given'])
      .where('event_id', '=', event.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    // It may have been called off while the seats were waited for.
    if (await isCalledOff(context, event.id)) return settle(context, { ...attempt, outcome: 'event_cancelled' });
    const known = await knownAs(context, input);
    if (known) await needNotTakenBack(context, known.id);
    const listed = known && (await listedAs(context, event.id, known.id));
    if (listed) {
      const presented = { kind: 'name', matches: [listed] } as const;
      const judged = await judge(context, event, session, { presented, people: [listed], method: 'walk_in' });
      return settle(context, { ...attempt, ...judged });
    }
    const bar = await notFor(db, event.id, known?.id ?? null);
    if (bar) throw new Refusal(bar);
    if (seats.taken >= seats.capacity) throw new Refusal('doorFull');
    const id = await seat(context, event, await agreedPerson(context, input, known), seats.numbers_given + 1);
    const row = await guestRows(context).where('r.id', '=', id).executeTakeFirstOrThrow();
    const seated = { ...attempt, event: { ...event, taken: seats.taken + 1 }, isSeatedNow: true };
    return settle(context, { ...seated, outcome: 'admitted', guest: guestOf(context, row) });
  },
};

async function listedAs(context: Context, eventId: string, personId: string): Promise<Guest | null> {
  const row = await guestRows(context)
    .where('r.event_id', '=', eventId)
    .where('r.person_id', '=', personId)
    .where('r.state', '<>', 'cancelled')
    .forUpdate('r')
    .executeTakeFirst();
  return row ? guestOf(context, row) : null;
}

/** Gives the next number and one of the free seats; the person is told, so that one who was not there can say so. Expects the seats locked. */
async function seat(context: Context, event: OpenDoor, personId: string, number: number): Promise<string> {
  const { db, now } = context;
  const id = uuid();
  await db
    .updateTable('event_seats')
    .set((eb) => ({ taken: eb('taken', '+', 1), numbers_given: number }))
    .where('event_id', '=', event.id)
    .execute();
  const who = { id, event_id: event.id, person_id: personId, number, source: 'walk_in' } as const;
  await db
    .insertInto('registrations')
    .values({ ...who, state: 'confirmed', state_since: now, created_at: now })
    .execute();
  await writeHistory(context, 'registrations', { id, from: null, to: 'confirmed', reason: '现场登记' });
  const body = `${readableTime(now)} 工会在“${event.title}”现场为你登记并签到，报名号 ${number}。不是你本人，请打 12351。`;
  const route = `/pages/events/detail/index?id=${event.id}`;
  await notify(db, [{ personId, kind: 'events.walkedIn', title: '现场登记成功', body, route }], now);
  return id;
}
