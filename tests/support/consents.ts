import { sql } from 'kysely';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { giveConsent } from '@/cloud/office/consents';
import { type Purpose, purposes } from '@/contract/purposes';
import type { World } from './world';

/** Gives one persona's consent, as from their own phone. */
export function agreed({ database, now }: World, who: PersonaName, purpose: Purpose): Promise<void> {
  return giveConsent(database.db, personaId(who), purpose, { how: 'own_phone' }, now);
}

/** Everybody there is agrees to everything, so that only roles and rows decide. */
export async function everybodyAgrees({ database, now }: World): Promise<void> {
  for (const [purpose, { version }] of Object.entries(purposes))
    await sql`insert into consents (id, person_id, purpose, version, how, given_at)
      select gen_random_uuid(), id, ${purpose}, ${version}, 'own_phone', ${now} from people on conflict do nothing`.execute(
      database.db,
    );
}
