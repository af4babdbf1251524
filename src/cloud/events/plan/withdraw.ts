import type { events } from '@/contract/events';
import { registration } from '@/contract/events-words';
import type { Act, Context } from '../../act';
import { notify } from '../../office/notices';
import { readableTime } from '../../office/time';
import { Refusal } from '../../refusal';
import { transition } from '../../workflow';
import { inDoorScope } from '../policy';
import { freePlace, isSeated, lockSeats } from '../seats';
import { organiserStanding } from './policy';

/** Takes somebody's place away, with a reason that they read; a seat passes on. Refuses `eventOver` once it has ended, and `eventCancelled`. */
export const withdraw: Act<typeof events.withdraw> = {
  run: async (context, { registrationId, reason }) => {
    const seats = await lockSeats(context.db, (await eventOf(context, registrationId)).id);
    // As it is now: whoever moves an event or calls it off holds its seats, and was waited for.
    const event = await eventOf(context, registrationId);
    if (event.state === 'cancelled') throw new Refusal('eventCancelled');
    if (event.ends_at <= context.now) throw new Refusal('eventOver');
    const move = { id: registrationId, reason };
    const before = await transition(context, registration, 'withdraw', organiserStanding(event.id), move);
    await freePlace(context, event.id, seats, isSeated(before));
    await tell(context, event, before.person_id, {
      kind: 'events.withdrawn',
      body: `主办工会取消了你的报名。原因：${reason}。有疑问请打 ${event.contact_phone}。`,
    });
    return { state: 'cancelled' };
  },
};

/** Writes down that somebody said they cannot come; the seat stays theirs, and no no-show is counted. Refuses `eventCancelled`. */
export const excuse: Act<typeof events.excuse> = {
  run: async (context, { registrationId, reason }) => {
    const event = await eventOf(context, registrationId);
    if (event.state === 'cancelled') throw new Refusal('eventCancelled');
    const move = { id: registrationId, reason };
    const { person_id } = await transition(context, registration, 'excuse', organiserStanding(event.id), move);
    await tell(context, event, person_id, {
      kind: 'events.excused',
      body: '主办工会记下你请假，不算缺席。能来照样可以签到。',
    });
    return { state: 'excused' };
  },
};

/** The event of a registration, where the caller may organise it; any other registration does not exist. */
async function eventOf({ db, caller }: Context, registrationId: string) {
  const event = await db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .innerJoin('units', 'units.id', 'e.unit_id')
    .select(['e.id', 'e.title', 'e.starts_at', 'e.ends_at', 'e.state', 'e.contact_phone'])
    .where('r.id', '=', registrationId)
    .where(inDoorScope(caller, 'units.path'))
    .executeTakeFirst();
  if (!event) throw new Refusal('notFound');
  return event;
}

type EventOf = Awaited<ReturnType<typeof eventOf>>;

async function tell(
  { db, now }: Context,
  event: EventOf,
  personId: string,
  { kind, body }: { kind: string; body: string },
): Promise<void> {
  const what = `“${event.title}”（${readableTime(event.starts_at)}）`;
  const route = `/pages/events/detail/index?id=${event.id}`;
  await notify(db, [{ personId, kind, title: '报名有变动', body: `${what}${body}`, route }], now);
}
