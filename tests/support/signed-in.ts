import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { beginSession } from '@/cloud/office/sessions';
import type { Credential } from '@/cloud/ports/identity';
import type { World } from './world';

/** A session of its own for a persona, or for anybody by id: ending it ends no other test's. */
export async function signedIn(world: World, who: PersonaName | { id: string }): Promise<Credential> {
  const id = typeof who === 'string' ? personaId(who) : who.id;
  return { kind: 'token', token: await beginSession(world.database.db, id, 'test', new Date('2099-01-01')) };
}
