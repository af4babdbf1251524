import { sql } from 'kysely';
import type { JobFileType } from '@/contract/office';
import { type Role, roleLabels, roles } from '@/contract/roles';
import type { Context, JobStep, ReadContext } from '../act';
import type { Db } from '../db/open';
import { ownerOf } from './files';
import { beginJob } from './jobs';
import { reaches } from './scope';
import { type Caller, personAs, stillGranted } from './sessions';
import { type SheetCell, writeSheet } from './sheets';
import { businessDay, businessMinute } from './time';

/** How many rows an export may have, and with a lead's role (security.md §6). */
const MOST_ROWS = { usual: 5_000, lead: 50_000 } as const;

/** Who may have an export: whoever holds one of these roles over the unit, when it is made and each time it is fetched. */
interface Over {
  readonly roles: readonly Role[];
  readonly unitId: string;
}

/** What is exported: the job that makes it, what it is called, and what for. */
export interface NewExport {
  readonly kind: string;
  readonly title: string;
  readonly purpose: string;
  readonly format: Exclude<JobFileType, 'json'>;
  readonly over: Over;
  readonly input: object;
}

/** What `beginExport` writes into the job's input beside the job's own. */
export interface Exporting {
  readonly export: {
    readonly number: string;
    readonly title: string;
    readonly purpose: string;
    readonly format: Exclude<JobFileType, 'json'>;
    readonly personId: string;
    readonly roles: string;
    readonly over: Over;
    readonly mostRows: number;
  };
}

/** Begins an export: a job, with its line in the register under the year's next number. Rights are asked before. */
export async function beginExport(context: Context, made: NewExport): Promise<{ jobId: string; number: string }> {
  const { db, caller, now } = context;
  const personId = ownerOf(caller);
  const { kind, title, purpose, format, over } = made;
  const number = await nextNumber(context);
  const held = roles.filter((role) => caller.roles.has(role) && role !== 'worker').map((role) => roleLabels[role]);
  const mostRows = caller.roles.has('lead') ? MOST_ROWS.lead : MOST_ROWS.usual;
  const facts: Exporting = {
    export: { number, title, purpose, format, personId, roles: held.join('、'), over, mostRows },
  };
  const jobId = await beginJob(db, { kind, input: { ...made.input, ...facts }, askedBy: personId }, now);
  await db
    .insertInto('exports')
    .values({ id: jobId, number, person_id: personId, title, purpose, created_at: now })
    .execute();
  return { jobId, number };
}

/** Whether the caller may have this export now; a unit that is gone is nobody's. */
export async function mayHave(db: Db, caller: Caller, { over }: Exporting['export']): Promise<boolean> {
  const unit = await db.selectFrom('units').select('path').where('id', '=', over.unitId).executeTakeFirst();
  return unit !== undefined && reaches(caller, over.roles, unit.path);
}

/** An export as its maker may have it at this moment: with the rows their roles allow now, or null where a role was lost. */
export async function asGrantedNow({ db, now }: ReadContext, { export: facts }: Exporting): Promise<Exporting | null> {
  const maker = await stillGranted(db, personAs(facts.personId), now);
  if (!(await mayHave(db, maker, facts))) return null;
  const isLead = maker.grants.some(({ role }) => role === 'lead');
  return { export: { ...facts, mostRows: isLead ? facts.mostRows : Math.min(facts.mostRows, MOST_ROWS.usual) } };
}

async function nextNumber({ db, now }: Context): Promise<string> {
  const year = Number(businessDay(now).slice(0, 4));
  const { rows } = await sql<{
    last: number;
  }>`insert into case_numbers (service, year, last) values ('export', ${year}, 1)
    on conflict (service, year) do update set last = case_numbers.last + 1 returning last`.execute(db);
  return `DC${year}-${String(rows[0]?.last).padStart(4, '0')}`;
}

/** The last step of an export: its rows as a file, first and last row saying who, when, what for and the number; too many are refused in words. */
export async function handOut(
  { db, now }: ReadContext,
  { export: facts }: Exporting,
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] },
): Promise<Awaited<ReturnType<JobStep>>> {
  const { number, title, purpose, format, personId, mostRows } = facts;
  if (table.rows.length > mostRows) {
    const refused = `超过 ${mostRows} 行，没有导出。请缩小范围${mostRows === MOST_ROWS.usual ? '，或由部门负责人导出' : ''}。`;
    return { position: null, progress: 100, result: { refused } };
  }
  const person = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  const who = `${person.name ?? ''}（${facts.roles}）`;
  const stamp = `${title} · 导出人 ${who} · ${businessMinute(now)} · 用途：${purpose} · 编号 ${number}`;
  const bytes = await writeSheet(format, { title, stamp, ...table });
  // Written twice it says the same.
  await db.updateTable('exports').set({ row_count: table.rows.length }).where('number', '=', number).execute();
  const file = { name: `${number}.${format}`, type: format, bytes };
  return { position: null, progress: 100, result: { rows: table.rows.length }, file };
}
