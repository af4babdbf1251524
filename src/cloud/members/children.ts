import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { members } from '@/contract/members';
import { type guardianships, MOST_CHILDREN } from '@/contract/members-children';
import type { Act, Context } from '../act';
import { openField, sealField } from '../office/seal';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';

/** What is sealed of a child. */
export interface ChildFacts {
  readonly name: string;
  readonly bornOn: string;
  readonly relation: keyof typeof guardianships;
  readonly note: string;
}

const placeOf = (id: string) => ({ table: 'children', column: 'facts_sealed', row: id });

/** A person's children, in the order they were added. */
export async function childrenOf(
  { db, keys }: Pick<Context, 'db' | 'keys'>,
  personId: string,
): Promise<({ id: string } & ChildFacts)[]> {
  const rows = await db
    .selectFrom('children')
    .select(['id', 'facts_sealed'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, facts_sealed }) => ({ id, ...JSON.parse(openField(keys, placeOf(id), facts_sealed)) }));
}

/** The caller's own children; nobody else's are ever shown. */
export const children: Act<typeof members.children> = {
  run: async (context) => ({
    items: await childrenOf(context, context.caller.personId as string),
    isAgreed: context.caller.consents.has('children'),
  }),
};

/** Adds a child; at most ten. */
export const addChild: Act<typeof members.addChild> = {
  run: async (context, { note = '', ...said }) => {
    const { db, caller, keys, now } = context;
    const facts = judged({ ...said, note }, now);
    const personId = caller.personId as string;
    // The row of the guardian, so that two at a time do not both count nine.
    await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().executeTakeFirst();
    const { n } = await db
      .selectFrom('children')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_CHILDREN) throw new Refusal('childrenFull');
    const id = uuid();
    const facts_sealed = sealField(keys, placeOf(id), JSON.stringify(facts));
    await db.insertInto('children').values({ id, person_id: personId, facts_sealed, created_at: now }).execute();
    return { id };
  },
};

/** Changes what is kept of one's own child. */
export const changeChild: Act<typeof members.changeChild> = {
  run: async ({ db, caller, keys, now }, { childId, note = '', ...said }) => {
    const facts = judged({ ...said, note }, now);
    const { numUpdatedRows } = await db
      .updateTable('children')
      .set({ facts_sealed: sealField(keys, placeOf(childId), JSON.stringify(facts)), version: sql`version + 1` })
      .where('id', '=', childId)
      .where('person_id', '=', caller.personId)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Refusal('notFound');
    return { done: true };
  },
};

/** Forgets one's own child; nothing of it stays. */
export const removeChild: Act<typeof members.removeChild> = {
  run: async ({ db, caller }, { childId }) => {
    const { numDeletedRows } = await db
      .deleteFrom('children')
      .where('id', '=', childId)
      .where('person_id', '=', caller.personId)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw new Refusal('notFound');
    return { done: true };
  },
};

/** Refuses a day that is to come, and one that makes an adult. */
function judged(facts: ChildFacts, now: Date): ChildFacts {
  const today = businessDay(now);
  if (facts.bornOn > today) throw new Refusal('invalid', { bornOn: '出生日期还没有到，请核对' });
  const adultOn = `${Number(facts.bornOn.slice(0, 4)) + 18}${facts.bornOn.slice(4)}`;
  if (adultOn <= today) throw new Refusal('invalid', { bornOn: '已满 18 岁，请本人自己登记' });
  return facts;
}
