import type { events } from '@/contract/events';
import { registration } from '@/contract/events-words';
import { PROMOTION_ENDS_MS } from '@/rules/sign-up';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { readableTime } from '../office/time';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { ownerStanding, systemStanding } from './policy';

/** Gives up one's place; a freed seat passes to the first in line at once, until three hours before the start. */
export const cancel: Act<typeof events.cancel> = {
  run: async (context, { registrationId }) => {
    const { db, caller } = context;
    const event = await db
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event_id')
      .select(['e.id', 'e.title', 'e.cancel_by', 'e.starts_at', 'e.state'])
      .where('r.id', '=', registrationId)
      .where('r.person_id', '=', caller.personId)
      .executeTakeFirst();
    if (!event) throw new Refusal('notFound');
    // The seats before any registration, as everywhere, or two cancellations could wait for each other.
    const seats = await db
      .selectFrom('event_seats')
      .selectAll()
      .where('event_id', '=', event.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = await transition(context, registration, 'cancel', ownerStanding(context, event.cancel_by), {
      id: registrationId,
    });
    await freePlace(context, event, seats, isSeated(before));
    return { state: 'cancelled' };
  },
};

/** Whether a registration that is about to go takes a seat. */
export const isSeated = ({ state }: { readonly state: string }): boolean => state === 'confirmed' || state === 'held';

/** What becomes of a place given up: a seat passes to the first in line, or is free; a waiting number is one less. Expects the seats locked. */
export async function freePlace(
  context: Context,
  event: EventHead,
  seats: { readonly taken: number; readonly waiting: number },
  wasSeated: boolean,
): Promise<void> {
  const isPassedOn = wasSeated && (await promoteNext(context, event));
  await context.db
    .updateTable('event_seats')
    .set({
      taken: seats.taken - (wasSeated && !isPassedOn ? 1 : 0),
      waiting: seats.waiting - (!wasSeated || isPassedOn ? 1 : 0),
    })
    .where('event_id', '=', event.id)
    .execute();
}

interface EventHead {
  id: string;
  title: string;
  starts_at: Date;
  state: string;
}

async function promoteNext(context: Context, event: EventHead): Promise<boolean> {
  const { db, now } = context;
  if (event.state !== 'published' || event.starts_at.getTime() - now.getTime() < PROMOTION_ENDS_MS) return false;
  const next = await db
    .selectFrom('registrations')
    .select(['id', 'person_id'])
    .where('event_id', '=', event.id)
    .where('state', '=', 'waitlisted')
    .orderBy('waiting_number')
    .limit(1)
    .executeTakeFirst();
  if (!next) return false;
  await transition({ ...context, caller: theHouse }, registration, 'promote', systemStanding, {
    id: next.id,
    reason: '有人取消，按候补顺序递补',
  });
  const body = `“${event.title}”（${readableTime(event.starts_at)}）有了空位，你已由候补转为报名成功。不能来请尽早取消，让给下一位。`;
  await notify(
    db,
    [
      {
        personId: next.person_id,
        kind: 'events.promoted',
        title: '候补有结果了',
        body,
        route: `/pages/events/detail/index?id=${event.id}`,
      },
    ],
    now,
  );
  return true;
}
