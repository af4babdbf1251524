import { sql } from 'kysely';
import type { identity } from '@/contract/identity';
import { listRoles } from '@/contract/identity-imports';
import type { Act, Context } from '../act';
import { inScope } from '../office/scope';
import { Refusal } from '../refusal';
import { matched } from './claims';
import { joinListed, waitingOn } from './listed';
import { compared } from './read-list';

/** Makes a list that was read the unit's: adds, takes off where it replaces, and verifies those of its scope who wait for a first time. */
export const confirmImport: Act<typeof identity.confirmImport> = {
  run: async (context, { importId }) => {
    const { db, caller, now } = context;
    const { unit_id: unitId, mode, made_by: madeBy } = await lockRead(context, importId);
    const counts = await compared(db, importId);
    const added = await sql`insert into member_entries (unit_id, entry_index, name_masked, import_id)
      select ${unitId}, entry_index, name_masked, import_id from member_import_rows where import_id = ${importId}
      on conflict do nothing`.execute(db);
    if (mode === 'replace')
      await sql`delete from member_entries e where e.unit_id = ${unitId} and not exists (select from member_import_rows r
        where r.import_id = ${importId} and r.entry_index = e.entry_index)`.execute(db);
    const waiting = await waitingOn(context, importId, madeBy);
    for (const claim of waiting) await matched(context, claim, unitId);
    const matchedCount = waiting.length + (await joinListed(context, importId, unitId, madeBy));
    await db
      .updateTable('member_imports')
      .set({
        state: 'confirmed',
        new_count: Number(added.numAffectedRows ?? 0),
        known_count: counts.known,
        removed_count: counts.gone,
        matched_count: matchedCount,
        confirmed_by: caller.personId,
        settled_at: now,
      })
      .where('id', '=', importId)
      .execute();
    await db.deleteFrom('member_import_rows').where('import_id', '=', importId).execute();
    return { state: 'confirmed', matchedCount };
  },
};

/** Leaves a list that was read unused. */
export const dropImport: Act<typeof identity.dropImport> = {
  run: async (context, { importId }) => {
    const { db, now } = context;
    await lockRead(context, importId);
    await db.deleteFrom('member_import_rows').where('import_id', '=', importId).execute();
    await db
      .updateTable('member_imports')
      .set({ state: 'dropped', settled_at: now })
      .where('id', '=', importId)
      .execute();
    return { state: 'dropped' };
  },
};

/** The import and its unit, held: two lists of one unit are confirmed one after the other. */
async function lockRead({ db, caller }: Context, importId: string) {
  const row = await db
    .selectFrom('member_imports as i')
    .innerJoin('units as u', 'u.id', 'i.unit_id')
    .select(['i.unit_id', 'i.mode', 'i.state', 'i.made_by'])
    .where('i.id', '=', importId)
    .where(inScope(caller, listRoles, 'u.path'))
    .forNoKeyUpdate(['i', 'u'])
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  if (row.state !== 'read') throw new Refusal('stateChanged');
  return row;
}
