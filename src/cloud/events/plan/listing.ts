import { v7 as uuid } from 'uuid';
import type { Context } from '../../act';
import { notify } from '../../office/notices';
import { readableTime } from '../../office/time';
import { Refusal } from '../../refusal';
import { writeHistory } from '../../workflow';
import { needNotTakenBack } from '../by-name';
import { takeSeat } from '../sign-up';
import { notFor } from '../who';
import { lockedEvent, type OrganisedEvent } from './event';

/** An event people may still be put on the list of, its seats locked; also outside the days of sign-up. */
export async function openEvent(context: Context, eventId: string): Promise<OrganisedEvent> {
  const { event } = await lockedEvent(context, eventId);
  if (event.state === 'cancelled') throw new Refusal('eventCancelled');
  if (event.state === 'draft') throw new Refusal('stateChanged');
  if (event.ends_at <= context.now) throw new Refusal('eventOver');
  return event;
}

/** Refuses whom the event is not for (null: somebody nobody knows), who took their consent back, and who is on the list. */
export async function needFree(context: Context, event: OrganisedEvent, id: string | null): Promise<void> {
  const { db } = context;
  const bar = await notFor(db, event.id, id);
  if (bar) throw new Refusal(bar);
  if (id === null) return;
  await needNotTakenBack(context, id);
  const listed = await db
    .selectFrom('registrations')
    .select('id')
    .where('event_id', '=', event.id)
    .where('person_id', '=', id)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  if (listed) throw new Refusal('alreadySignedUp', { name: '这个人已经在名单里了' });
}

/** Gives somebody a seat or the next waiting number, like everybody, and tells them who did it. */
export async function putOnList(context: Context, event: OrganisedEvent, personId: string) {
  const id = uuid();
  const seat = await takeSeat(context, { id, eventId: event.id, personId, source: 'cadre' });
  await writeHistory(context, 'registrations', { id, from: null, to: seat.state, reason: '干部添加' });
  await tell(context, event, personId, seat);
  return seat;
}

async function tell(
  { db, now }: Context,
  event: OrganisedEvent,
  personId: string,
  seat: Awaited<ReturnType<typeof takeSeat>>,
): Promise<void> {
  const got =
    seat.state === 'confirmed' ? `报名号 ${seat.number}` : `名额已满，候补号 ${seat.waitingNumber}，有空位会通知你`;
  const body = `${event.organiser}为你报名了“${event.title}”（${readableTime(event.starts_at)}），${got}。不是你同意的，请打 12351。`;
  const route = `/pages/events/detail/index?id=${event.id}`;
  await notify(db, [{ personId, kind: 'events.added', title: '有人为你报了名', body, route }], now);
}
