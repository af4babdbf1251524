import { randomUUID } from 'node:crypto';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import type { World } from './world';

/** Somebody helps at the door of an event, from an hour before now for three; anything may be said otherwise. */
export async function givenHelper(
  world: World,
  eventId: string,
  who: PersonaName,
  said: { readonly from_at?: Date; readonly until_at?: Date } = {},
): Promise<string> {
  const id = randomUUID();
  const at = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);
  await world.database.db
    .insertInto('door_helpers')
    .values({
      id,
      event_id: eventId,
      person_id: personaId(who),
      given_by: personaId('officer'),
      from_at: at(-1),
      until_at: at(2),
      created_at: world.now,
      ...said,
    })
    .execute();
  return id;
}
