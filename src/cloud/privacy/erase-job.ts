import { sql } from 'kysely';
import { ERASING_DAYS, erasure } from '@/contract/privacy';
import type { Door, JobStep, ReadContext } from '../act';
import { notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { type Standing, transition } from '../workflow';
import { blockersOf } from './erasing';
import { everyEntry } from './spine';

const system: Standing<{ id: string; state: string }, 'owner' | 'system'> = {
  actorsOf: () => ['system'],
  refuses: () => null,
};

/** How many were erased, and whose erasing broke: they are left out until the next night, so that they hold nobody up. */
interface Position {
  readonly erased: number;
  readonly broken: readonly string[];
}

/** Carries out the wishes whose day has come, one person a step: all of it or nothing. What stands in the way puts it off a week, and says so. */
export function eraseDueOf(doors: readonly Door[]): JobStep {
  return async (context, { position }) => {
    const { db, now } = context;
    const { erased, broken } = (position as Position | null) ?? { erased: 0, broken: [] };
    const { rows } = await sql<Wish>`select id, person_id from erasures where state = 'waiting' and due_at <= ${now}
      and id <> all(${broken}::uuid[]) order by due_at limit 1 for update skip locked`.execute(db);
    const wish = rows[0];
    if (!wish) return { position: null, progress: 100, result: { erased, broken } };
    if ((await blockersOf(doors, context, wish.person_id)).length > 0) {
      await putOff(context, wish);
      return { position: { erased, broken }, progress: 50 };
    }
    await sql`savepoint one`.execute(db);
    try {
      await carryOut(doors, context, wish);
      return { position: { erased: erased + 1, broken }, progress: 50 };
    } catch {
      await sql`rollback to savepoint one`.execute(db);
      return { position: { erased, broken: [...broken, wish.id] }, progress: 50 };
    }
  };
}

interface Wish {
  readonly id: string;
  readonly person_id: string;
}

async function carryOut(doors: readonly Door[], context: ReadContext, wish: Wish): Promise<void> {
  await transition({ ...context, caller: theHouse }, erasure, 'finish', system, { id: wish.id });
  for (const entry of everyEntry(doors)) await entry.erase(context, wish.person_id);
  await tombstone(context, wish.person_id);
}

/** Empties the person's own row: what refers to it goes on referring to nobody in particular. */
async function tombstone({ db, now }: ReadContext, personId: string): Promise<void> {
  const nobody = { name: null, phone_sealed: null, phone_index: null, openid_index: null, unit_id: null };
  await db
    .updateTable('people')
    .set({ ...nobody, status: 'unverified', erased_at: now })
    .where('id', '=', personId)
    .execute();
}

async function putOff({ db, now }: ReadContext, wish: Wish): Promise<void> {
  const later = new Date(now.getTime() + ERASING_DAYS * 86_400_000);
  await db.updateTable('erasures').set({ due_at: later }).where('id', '=', wish.id).execute();
  await notify(
    db,
    [
      {
        personId: wish.person_id,
        kind: 'privacy.erasingPutOff',
        title: '账号的事有变动',
        body: '你申请的注销这次没有办成：还有没办完的事。办完后一周内会再办一次；不想注销了，可以随时撤回。',
        route: '/pages/privacy/erase/index',
      },
    ],
    now,
  );
}
