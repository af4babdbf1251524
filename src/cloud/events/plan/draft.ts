import { v7 as uuid } from 'uuid';
import type { events } from '@/contract/events';
import type { Act, Context } from '../../act';
import { Refusal } from '../../refusal';
import { writeHistory } from '../../workflow';
import { lockedEvent, organisedEvent, organisingUnit } from './event';
import { columnsOf, type Plan, planOf, sessionsOf } from './plan';
import { writeSessions } from './sessions';
import { movedTo } from './with-part';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const USUAL_SEATS = 50;

/** Begins a draft with what an event cannot be without; everything else has a usual value, or is missing until it is filled in. */
export const createPlan: Act<typeof events.createPlan> = {
  run: async (context, { unitId, startsAt, endsAt, ...said }) => {
    const unit = await organisingUnit(context, unitId);
    const [from, until] = [new Date(startsAt), new Date(endsAt)];
    if (from <= context.now) throw new Refusal('invalid', { startsAt: '开始时间已经过去，请改到以后' });
    if (from.getTime() - context.now.getTime() < MINUTE_MS)
      throw new Refusal('invalid', { startsAt: '离开始不到一分钟，来不及报名，请改到以后' });
    if (until.getTime() - from.getTime() > 60 * DAY_MS)
      throw new Refusal('invalid', { endsAt: '从开始到结束最长 60 天' });
    return { id: await addDraft(context, unit.id, await usual(context, unit.phone, { from, until, ...said })) };
  },
};

type Said = Pick<Plan, 'title' | 'type' | 'programme'> & { readonly from: Date; readonly until: Date };

async function usual(
  { db, caller, now }: Context,
  phone: string | null,
  { from, until, ...said }: Said,
): Promise<Plan> {
  const person = await db
    .selectFrom('people')
    .select('name')
    .where('id', '=', caller.personId)
    .executeTakeFirstOrThrow();
  const ahead = from.getTime() - now.getTime();
  const before = (ms: number) => new Date(from.getTime() - Math.min(ms, ahead / 2));
  return {
    ...said,
    summary: '',
    bring: '',
    feeFen: 0,
    sessions: [{ title: '', startsAt: from, endsAt: until }],
    startsAt: from,
    endsAt: until,
    signUpOpensAt: now,
    signUpClosesAt: before(HOUR_MS),
    cancelBy: before(DAY_MS),
    capacity: USUAL_SEATS,
    audience: 'everyone',
    audienceUnitId: null,
    ageFrom: null,
    ageTo: null,
    questions: [],
    asksEmergencyContact: false,
    asksHealth: false,
    place: '',
    address: '',
    latitude: null,
    longitude: null,
    contactName: person.name ?? '',
    contactPhone: phone ?? '',
    isOutdoors: false,
    isForMinors: false,
    safetyPlan: '',
    insurance: '',
  };
}

/** A new draft with everything of an event but its people: on the same weekday at the same hours, a week ahead at least. */
export const copyPlan: Act<typeof events.copyPlan> = {
  run: async (context, { eventId }) => {
    const { db, now } = context;
    const event = await organisedEvent(context, eventId);
    const seats = await db
      .selectFrom('event_seats')
      .select('capacity')
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    const plan = planOf(event, seats, await sessionsOf(db, eventId));
    const weeks = Math.max(1, Math.ceil((now.getTime() + WEEK_MS - plan.startsAt.getTime()) / WEEK_MS));
    const later = (moment: Date) => new Date(moment.getTime() + weeks * WEEK_MS);
    const sessions = plan.sessions.map(({ title, startsAt, endsAt }) => ({
      title,
      startsAt: later(startsAt),
      endsAt: later(endsAt),
    }));
    const moved = movedTo({ ...plan, signUpOpensAt: later(plan.signUpOpensAt) }, sessions);
    return { id: await addDraft(context, event.unit_id, moved) };
  },
};

/** Writes a new draft of the caller's. */
async function addDraft(context: Context, unitId: string, plan: Plan): Promise<string> {
  const { db, caller } = context;
  const id = uuid();
  const owner = { id, unit_id: unitId, owner_id: caller.personId };
  await db
    .insertInto('events')
    .values({ ...columnsOf(plan), ...owner, state: 'draft', state_since: context.now, created_at: context.now })
    .execute();
  await db.insertInto('event_seats').values({ event_id: id, capacity: plan.capacity }).execute();
  await writeSessions(context, id, plan);
  await writeHistory(context, 'events', { id, from: null, to: 'draft' });
  return id;
}

/** Throws a draft away; what was published once stays. */
export const dropPlan: Act<typeof events.dropPlan> = {
  run: async (context, { eventId }) => {
    const { db } = context;
    const { event } = await lockedEvent(context, eventId);
    if (event.state !== 'draft') throw new Refusal('stateChanged');
    for (const table of ['door_helpers', 'event_sessions', 'event_seats'] as const)
      await db.deleteFrom(table).where('event_id', '=', eventId).execute();
    await db.deleteFrom('events').where('id', '=', eventId).execute();
    return { done: true };
  },
};

/** Takes an event over: the caller answers for it from here on. */
export const takePlan: Act<typeof events.takePlan> = {
  run: async (context, { eventId }) => {
    const { event } = await lockedEvent(context, eventId);
    const owner = { owner_id: context.caller.personId, version: event.version + 1 };
    await context.db.updateTable('events').set(owner).where('id', '=', eventId).execute();
    return { done: true };
  },
};
