import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Parsed } from '@/contract/action';
import type { events } from '@/contract/events';
import type { Part } from '@/contract/events-plan-parts';
import type { PlanField } from '@/contract/events-plan-words';
import { holdUntil } from '@/rules/holds';
import type { Act, Context } from '../../act';
import { beginJob } from '../../office/jobs';
import { Refusal } from '../../refusal';
import { isLeadOf, lockedEvent, type OrganisedEvent } from './event';
import { judge } from './judge';
import { columnsOf, type Plan, planOf, sessionsOf } from './plan';
import { writeSessions } from './sessions';
import { withPart } from './with-part';
import { type Change, changesBetween } from './words';

type Input = Parsed<typeof events.savePlan>;

/** What of a change everybody who signed up is told, beside a move. */
const told: readonly PlanField[] = [
  'title',
  'time',
  'sessions',
  'place',
  'address',
  'cancelBy',
  'bring',
  'contactName',
  'contactPhone',
];

/**
 * Saves one step of a plan, of the version that was read; a colleague who was quicker is `stateChanged`. Of a published event the change
 * is written down in words and told; where time or place move, everybody confirmed is asked again.
 */
export const savePlan: Act<typeof events.savePlan> = {
  run: async (context, input) => {
    const { db, now } = context;
    const { event, seats } = await lockedEvent(context, input.eventId);
    if (event.state === 'cancelled') throw new Refusal('eventCancelled');
    const isPublished = event.state === 'published';
    if (isPublished && event.ends_at <= now) throw new Refusal('eventOver');
    if (event.version !== input.version) throw new Refusal('stateChanged');
    const before = planOf(event, seats, await sessionsOf(db, event.id));
    const after = withPart(before, input.part);
    const changes = changesBetween(before, after, await namesOf(context, before, after));
    judge({ part: input.part, before, after, seats, isPublished, isLead: isLeadOf(context, event), now }, changes);
    await write(context, event, input.part, after);
    if (seats.capacity !== after.capacity) await setCapacity(context, event.id, after.capacity, seats.waiting);
    const asked =
      isPublished && changes.length > 0 ? await tell(context, event, { before, after, changes }, input) : nobody;
    return { version: event.version + 1, changed: changes.map(({ label }) => label), ...asked };
  },
};

const nobody = { asked: 0, reconfirmBy: null };

async function write(context: Context, { id }: OrganisedEvent, part: Part, after: Plan): Promise<void> {
  const columns = { ...columnsOf(after), version: sql<number>`version + 1` };
  await context.db.updateTable('events').set(columns).where('id', '=', id).execute();
  if (part.step === 'sessions') await writeSessions(context, id, after, part.sessions);
}

/** More seats go to those who wait, in steps of their own. */
async function setCapacity({ db, now }: Context, eventId: string, capacity: number, waiting: number): Promise<void> {
  await db.updateTable('event_seats').set({ capacity }).where('event_id', '=', eventId).execute();
  if (waiting > 0) await beginJob(db, { kind: 'events.passSeats', input: { eventId }, askedBy: null }, now);
}

async function namesOf({ db }: Context, ...plans: readonly Plan[]) {
  const ids = plans.flatMap(({ audienceUnitId }) => audienceUnitId ?? []);
  if (ids.length === 0) return { unit: (id: string) => id };
  const units = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const last = plans.at(-1)?.audienceUnitId;
  if (last && !names.has(last)) throw new Refusal('invalid', { 'part.audienceUnitId': '没有这个单位，请重新选' });
  return { unit: (id: string) => names.get(id) ?? id };
}

/** Whether people who said yes may now have to say no: other hours, or another place. */
function isMove({ part }: Input, { before, after, changes }: Saved): boolean {
  if (part.step === 'sessions') return hoursOf(before) !== hoursOf(after);
  return (
    part.step === 'place' && !part.isSamePlace && changes.some(({ field }) => field === 'place' || field === 'address')
  );
}

const hoursOf = ({ sessions }: Plan) =>
  sessions.map(({ startsAt, endsAt }) => `${startsAt.getTime()}–${endsAt.getTime()}`).join(' ');

interface Saved {
  readonly before: Plan;
  readonly after: Plan;
  readonly changes: readonly Change[];
}

async function tell(context: Context, event: OrganisedEvent, saved: Saved, input: Input) {
  const { db, caller, now } = context;
  const { after, changes } = saved;
  const asked = isMove(input, saved) && event.starts_at > now ? await confirmed(context, event.id) : 0;
  const reconfirmBy = asked > 0 ? holdUntil(now, after.startsAt) : null;
  const id = uuid();
  const what = JSON.stringify(changes.map(({ label, before, after: is }) => ({ label, before, after: is })));
  await db
    .insertInto('event_changes')
    .values({ id, event_id: event.id, at: now, changed_by: caller.personId as string, what, reconfirm_by: reconfirmBy })
    .execute();
  if (changes.some(({ field }) => told.includes(field)))
    await beginJob(db, { kind: 'events.tellChange', input: { changeId: id }, askedBy: null }, now);
  return reconfirmBy === null ? nobody : { asked, reconfirmBy };
}

async function confirmed({ db }: Context, eventId: string): Promise<number> {
  const { n } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('event_id', '=', eventId)
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return Number(n);
}
