import type { events } from '@/contract/events';
import { eventFlow } from '@/contract/events-words';
import type { Act, JobStep } from '../../act';
import { beginJob } from '../../office/jobs';
import { notify } from '../../office/notices';
import { readableTime } from '../../office/time';
import { transition } from '../../workflow';
import { lockedEvent } from './event';
import { listedAfter, progressOf } from './listed';
import { planStanding } from './policy';

/** Calls an event off, with the reason everybody reads; they are told in steps, however many they are. */
export const cancelPlan: Act<typeof events.cancelPlan> = {
  run: async (context, { eventId, reason }) => {
    const { db, now } = context;
    const { event, seats } = await lockedEvent(context, eventId);
    await transition(context, eventFlow, 'cancel', planStanding(context, event, seats), { id: eventId, reason });
    await db.updateTable('events').set({ cancel_reason: reason }).where('id', '=', eventId).execute();
    const { told } = await db
      .selectFrom('registrations')
      .select((eb) => eb.fn.countAll<number>().as('told'))
      .where('event_id', '=', eventId)
      .where('state', 'in', ['confirmed', 'held', 'waitlisted', 'checked_in'])
      .executeTakeFirstOrThrow();
    await beginJob(db, { kind: 'events.tellCancelled', input: { eventId }, askedBy: null }, now);
    return { state: 'cancelled', told: Number(told) };
  },
};

const AT_ONCE = 200;

/** One step of telling everybody who had or waited for a place that the event is called off, and why. */
export const tellCancelled: JobStep = async (context, { input, position }) => {
  const { db, now } = context;
  const { eventId } = input as { readonly eventId: string };
  const event = await db
    .selectFrom('events')
    .select(['title', 'starts_at', 'cancel_reason'])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  const people = await listedAfter(context, { eventId, after: Number(position ?? 0), most: AT_ONCE });
  const body = `“${event.title}”（${readableTime(event.starts_at)}）取消了。原因：${event.cancel_reason ?? ''}。不用再来现场，也不用自己取消报名。`;
  await notify(
    db,
    people.map(({ person_id }) => ({
      personId: person_id,
      kind: 'events.cancelled',
      title: '报名的活动取消了',
      body,
      route: `/pages/events/detail/index?id=${eventId}`,
    })),
    now,
  );
  const last = people.at(-1);
  if (!last || people.length < AT_ONCE) return { position: null, progress: 100 };
  return { position: last.number, progress: await progressOf(context, eventId, last.number) };
};
