import type { Context } from '@/cloud/act';
import type { Db } from '@/cloud/db/open';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import type { World } from './world';

/** What an act would get: the transaction, a persona with no grants, the moment and the keys. */
export function contextOf(world: World, db: Db, who: PersonaName = 'worker'): Context {
  const personId = personaId(who);
  return {
    db,
    now: world.now,
    keys: world.keys,
    caller: {
      personId,
      sessionId: null,
      openid: null,
      asker: `p:${personId}`,
      grants: [],
      roles: new Set(['worker'] as const),
    },
  };
}

/** Works in a transaction with such a context, as an act does. */
export function inTransaction<T>(world: World, work: (context: Context) => Promise<T>, who?: PersonaName): Promise<T> {
  return world.database.db.transaction().execute((db) => work(contextOf(world, db, who)));
}
