import type { Context } from '@/cloud/act';
import type { Db } from '@/cloud/db/open';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { personAs } from '@/cloud/office/sessions';
import type { World } from './world';

/** What an act would get: the transaction, a persona with no grants, the moment and the keys. */
function contextOf(world: World, db: Db, who: PersonaName = 'worker'): Context {
  return { db, now: world.now, keys: world.keys, caller: personAs(personaId(who)) };
}

/** Works in a transaction with such a context, as an act does. */
export function inTransaction<T>(world: World, work: (context: Context) => Promise<T>, who?: PersonaName): Promise<T> {
  return world.database.db.transaction().execute((db) => work(contextOf(world, db, who)));
}
