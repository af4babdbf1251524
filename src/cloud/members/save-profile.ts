import { sql } from 'kysely';
import type { members } from '@/contract/members';
import type { Act } from '../act';
import { Refusal } from '../refusal';
import { homeColumns, isListed } from './home-unit';

/**
 * Changes what a person says of themselves; what is not said stays. A name that was verified is the real-name flow's to change; a
 * member who moves is verified only, until the new union's list says otherwise.
 */
export const saveProfile: Act<typeof members.saveProfile> = {
  run: async (context, { name, unitId, employment }) => {
    const { db, caller } = context;
    const person = await db
      .selectFrom('people')
      .select(['name', 'status', 'unit_id'])
      .where('id', '=', caller.personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (name !== undefined && name !== person.name && person.status !== 'unverified')
      throw new Refusal('nameFixed', { name: '已实名，改名请到“实名认证”里办' });
    const personId = caller.personId as string;
    const moves = unitId !== undefined && unitId !== person.unit_id;
    // What they stay in may have ended meanwhile: only a new one is looked at.
    const home = await homeColumns(context, { unitId: moves ? unitId : undefined, employment });
    const leaves = moves && person.status === 'member' && !(unitId && (await isListed(context, personId, unitId)));
    await db
      .updateTable('people')
      .set({ ...(name === undefined ? {} : { name }), ...home, ...(leaves ? { status: 'verified' as const } : {}) })
      .set({ version: sql`version + 1` })
      .where('id', '=', personId)
      .execute();
    return { done: true };
  },
};
