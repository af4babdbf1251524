import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { ERASING_DAYS, erasure, type privacy } from '@/contract/privacy';
import type { Act, Blocker, Door, ReadContext } from '../act';
import type { Db } from '../db/open';
import { notify } from '../office/notices';
import { Refusal } from '../refusal';
import { type Standing, transition, writeHistory } from '../workflow';
import { keptFor } from './kept-for';
import { rolesHeld } from './roles-held';
import { everyEntry } from './spine';

/** The wish of a person to be erased that has not been carried out, if there is one. */
export function waitingErasure(db: Db, personId: string) {
  return db
    .selectFrom('erasures')
    .select(['id', 'due_at'])
    .where('person_id', '=', personId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
}

/** What must end before a person can be erased: open cases, roles they hold, and what services name. */
export async function blockersOf(doors: readonly Door[], context: ReadContext, personId: string): Promise<Blocker[]> {
  const { db, now } = context;
  const kinds = Object.assign({}, ...doors.map((door) => door.kinds)) as NonNullable<Door['kinds']>;
  const open = await db
    .selectFrom('cases')
    .select(['id', 'kind', 'number'])
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(20)
    .execute();
  const roles = await rolesHeld(db, personId, now);
  const named = await Promise.all(doors.map((door) => door.blocksErasing?.(context, personId) ?? []));
  return [
    ...open.map(({ id, kind, number }) => ({
      kind: kinds[kind]?.ownerLabel ?? kinds[kind]?.label ?? '办理中的事',
      number,
      route: `/pages/cases/story/index?id=${id}`,
    })),
    ...roles,
    ...named.flat(),
  ];
}

/** What erasing means for the caller: what goes, what stays, what stands in the way now. */
export function erasingOf(doors: readonly Door[]): Act<typeof privacy.erasing> {
  return {
    run: async (context) => {
      const personId = context.caller.personId as string;
      const all = everyEntry(doors).map((entry) => ({
        service: entry.service,
        what: entry.what,
        howLong: keptFor(entry),
        goes: entry.keepDays === 0,
      }));
      return {
        dueAt: (await waitingErasure(context.db, personId))?.due_at ?? null,
        blockers: await blockersOf(doors, context, personId),
        goes: all.filter(({ goes }) => goes),
        stays: all.filter(({ goes }) => !goes),
      };
    },
  };
}

/** Says that the caller wants to be erased; in seven days the night does it. Refuses `erasingBlocked`; asked again it answers the same day. */
export function askErasingOf(doors: readonly Door[]): Act<typeof privacy.askErasing> {
  return {
    run: async (context) => {
      const { db, caller, now } = context;
      const personId = caller.personId as string;
      const blockers = await blockersOf(doors, context, personId);
      if (blockers.length > 0)
        throw new Refusal('erasingBlocked', {
          blockers: blockers.map(({ kind, number }) => `${kind} ${number}`).join('；'),
        });
      const id = uuid();
      const dueAt = new Date(now.getTime() + ERASING_DAYS * 86_400_000);
      const wish = {
        id,
        person_id: personId,
        state: 'waiting' as const,
        state_since: now,
        asked_at: now,
        due_at: dueAt,
      };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('erasures')
        .values(wish)
        // Written out: prepared with a parameter in its place, the index is not found once PostgreSQL plans for any value.
        .onConflict((conflict) => conflict.column('person_id').where('state', '=', sql.lit('waiting')).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 1n) {
        await writeHistory(context, 'erasures', { id, from: null, to: 'waiting' });
        await notify(db, [{ personId, ...asked }], now);
        return { dueAt };
      }
      const earlier = await waitingErasure(db, personId);
      if (!earlier) throw new Refusal('stateChanged');
      return { dueAt: earlier.due_at };
    },
  };
}

/** Told at once, in case somebody else did it with their phone. */
const asked = {
  kind: 'security.erasingAsked',
  title: '账号的事有变动',
  body: `有人用你的账号申请了注销，${ERASING_DAYS} 天后的夜里办理。不是你本人，或改了主意，点这里撤回。`,
  route: '/pages/privacy/erase/index',
} as const;

interface Wish {
  readonly id: string;
  readonly state: string;
  readonly person_id: string;
}

/** Takes the wish back; refuses `notFound` where there is none. */
export const revokeErasing: Act<typeof privacy.revokeErasing> = {
  run: async (context) => {
    const { db, caller } = context;
    const waiting = await waitingErasure(db, caller.personId as string);
    if (!waiting) throw new Refusal('notFound');
    const owner: Standing<Wish, 'owner' | 'system'> = {
      actorsOf: (row) => (row.person_id === caller.personId ? ['owner'] : []),
      refuses: () => null,
    };
    await transition(context, erasure, 'revoke', owner, { id: waiting.id });
    return { done: true };
  },
};
