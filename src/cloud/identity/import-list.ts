import { v7 as uuid } from 'uuid';
import type { identity } from '@/contract/identity';
import { listRoles } from '@/contract/identity-imports';
import type { Act } from '../act';
import { ownerOf } from '../office/files';
import { beginJob } from '../office/jobs';
import { reaches } from '../office/scope';
import { Refusal } from '../refusal';
import { READ_LIST } from './read-list';

/** Has an uploaded list of members read for a unit in scope; nothing changes until it is confirmed. */
export const importList: Act<typeof identity.importList> = {
  run: async ({ db, caller, now }, { fileId, unit: unitId, mode }) => {
    const unit = await db.selectFrom('units').select('path').where('id', '=', unitId).executeTakeFirst();
    if (!unit || !reaches(caller, listRoles, unit.path)) throw new Refusal('notFound');
    const file = await db
      .selectFrom('files')
      .select('id')
      .where('id', '=', fileId)
      .where('owner_id', '=', ownerOf(caller))
      .where('purpose', '=', 'memberList')
      .where('state', '=', 'stored')
      .forUpdate()
      .executeTakeFirst();
    if (!file) throw new Refusal('notFound');
    const once = `${READ_LIST}:${fileId}`;
    const isRead = await db.selectFrom('jobs').select('id').where('once', '=', once).executeTakeFirst();
    if (isRead) throw new Refusal('listRead');
    const importId = uuid();
    await db
      .insertInto('member_imports')
      .values({
        id: importId,
        unit_id: unitId,
        made_by: ownerOf(caller),
        mode,
        state: 'reading',
        faults: '[]',
        created_at: now,
      })
      .execute();
    const jobId = await beginJob(
      db,
      { kind: READ_LIST, input: { importId, sheetId: fileId }, askedBy: caller.personId, once },
      now,
    );
    return { importId, jobId };
  },
};
