import { sql } from 'kysely';
import { doorRoles } from '@/contract/roles';
import type { Context } from '../../act';
import { reaches } from '../../office/scope';
import { Refusal } from '../../refusal';
import { inDoorScope } from '../policy';

/** One event with all that is planned of it, as its organisers may see it; one outside their scope does not exist. */
export async function organisedEvent(context: Context, eventId: string) {
  const { db, caller } = context;
  const row = await db
    .selectFrom('events')
    .innerJoin('units', 'units.id', 'events.unit_id')
    .selectAll('events')
    .select(['units.path as unit_path', 'units.name as organiser'])
    .where('events.id', '=', eventId)
    .where(inDoorScope(caller, 'units.path'))
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  return row;
}

/**
 * The same, to be changed: its seats locked, then its own row, as everywhere, so that nobody signs up to what is being changed.
 * What is read is what the lock found.
 */
export async function lockedEvent(context: Context, eventId: string) {
  const { id } = await organisedEvent(context, eventId);
  const seats = await context.db
    .selectFrom('event_seats')
    .selectAll()
    .where('event_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await sql`select from events where id = ${id} for update`.execute(context.db);
  return { event: await organisedEvent(context, id), seats };
}

export type OrganisedEvent = Awaited<ReturnType<typeof organisedEvent>>;
export type LockedSeats = Awaited<ReturnType<typeof lockedEvent>>['seats'];

/** Whether the caller leads the unit that holds the event. */
export function isLeadOf({ caller }: Context, { unit_path }: Pick<OrganisedEvent, 'unit_path'>): boolean {
  return reaches(caller, ['lead'], unit_path);
}

/** A unit the caller may hold events for; any other does not exist. */
export async function organisingUnit({ db, caller }: Context, unitId: string) {
  const unit = await db
    .selectFrom('units')
    .select(['id', 'name', 'path', 'phone'])
    .where('id', '=', unitId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!unit || !reaches(caller, doorRoles, unit.path)) throw new Refusal('notFound');
  return unit;
}
