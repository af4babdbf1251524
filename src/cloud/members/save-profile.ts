import { sql } from 'kysely';
import type { members } from '@/contract/members';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { homeColumns } from './home-unit';

/** Changes what a person says of themselves; what is not said stays. A name that was verified is the real-name flow's to change. */
export const saveProfile: Act<typeof members.saveProfile> = {
  run: async (context, { name, ...home }) => {
    const { db, caller } = context;
    const person = await db
      .selectFrom('people')
      .select(['name', 'status'])
      .where('id', '=', caller.personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (name !== undefined && name !== person.name && person.status !== 'unverified')
      throw new Refusal('nameFixed', { name: '已实名，改名请到“实名认证”里办' });
    await db
      .updateTable('people')
      .set({ ...(name === undefined ? {} : { name }), ...(await homeColumns(context, home)) })
      .set({ version: sql`version + 1` })
      .where('id', '=', caller.personId)
      .execute();
    return { done: true };
  },
};
