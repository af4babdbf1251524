import { sql } from 'kysely';
import * as v from 'valibot';
import { maskName } from '@/rules/masking';
import type { Context, GivenTable, JobStep } from '../act';
import { dropFile } from '../office/files';
import { businessDay } from '../office/time';
import { type ReadRows, readRows } from './list-rows';
import { entryIndex } from './numbers';

/** The kind of the job that reads a list. */
export const READ_LIST = 'identity.readList';

const asked = v.object({ importId: v.string(), sheetId: v.string() });

/** At most so many faults are kept: whoever has more begins with the file. */
const MOST_FAULTS = 200;
const CHUNK = 2_000;

/**
 * Reads one list: keeps of every person the covered name and the fingerprint of name and number, of every fault the row and a
 * sentence, and lets go of the file. Read again, it begins anew.
 */
export const readList: JobStep = async ({ db, now, keys }, { input, given }) => {
  const { importId, sheetId } = v.parse(asked, input);
  const { people, faults, fault } = rowsOf(given ?? 'gone', businessDay(now));
  await db.deleteFrom('member_import_rows').where('import_id', '=', importId).execute();
  const rows = people.map(({ name, number }) => ({
    import_id: importId,
    entry_index: entryIndex(keys, name, number),
    name_masked: maskName(name),
  }));
  for (let at = 0; at < rows.length; at += CHUNK)
    await db
      .insertInto('member_import_rows')
      .values(rows.slice(at, at + CHUNK))
      .execute();
  const counts = await compared(db, importId);
  await db
    .updateTable('member_imports')
    .set({
      state: fault === null ? 'read' : 'failed',
      fault,
      new_count: rows.length - counts.known,
      known_count: counts.known,
      wrong_count: faults.length,
      removed_count: counts.gone,
      faults: JSON.stringify(faults.slice(0, MOST_FAULTS)),
    })
    .where('id', '=', importId)
    .where('state', '=', 'reading')
    .execute();
  await dropFile(db, sheetId);
  return { position: null, progress: 100, result: { importId } };
};

const lost = {
  gone: '文件已经不在了，请重新上传',
  unreadable: '文件打不开，请另存为 xlsx 或 csv 后重新上传',
};

function rowsOf(given: GivenTable, today: string): ReadRows {
  return typeof given === 'string' ? { people: [], faults: [], fault: lost[given] } : readRows(given, today);
}

/** Against the unit's list as it is: how many stand on it already, and how many a replacement would take off. */
export async function compared(db: Context['db'], importId: string): Promise<{ known: number; gone: number }> {
  const { rows } = await sql<{ known: number; gone: number }>`select
      (select count(*)::int from member_import_rows r join member_entries e on e.unit_id = i.unit_id
        and e.entry_index = r.entry_index where r.import_id = i.id) as known,
      case when i.mode = 'add' then 0 else (select count(*)::int from member_entries e where e.unit_id = i.unit_id
        and not exists (select from member_import_rows r where r.import_id = i.id and r.entry_index = e.entry_index)) end as gone
    from member_imports i where i.id = ${importId}`.execute(db);
  return rows[0] ?? { known: 0, gone: 0 };
}
