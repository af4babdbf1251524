import { sql } from 'kysely';
import type { Context } from '../act';
import type { Db } from '../db/open';
import { writeHistory } from '../workflow';
import { endGrants } from './end-grants';
import { live, type UnitRow } from './policy';
import { pathColumns, unitColumns } from './unit-columns';

export type Moves = { what: string; count: number }[];

/** What hangs on a unit and would move with it: by kind, how many; nothing that is none. */
export async function movesOf({ db, now }: Pick<Context, 'db' | 'now'>, unit: UnitRow): Promise<Moves> {
  const count = async (what: string, query: ReturnType<typeof sql<{ n: number }>>) => ({
    what,
    count: (await query.execute(db)).rows[0]?.n ?? 0,
  });
  const moves: Moves = [];
  for (const { table, column, moves: what } of unitColumns)
    if (what)
      moves.push(
        await count(
          what,
          sql`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${unit.id}`,
        ),
      );
  moves.push(
    await count(
      '下级单位',
      sql`select count(*)::int as n from units where parent_id = ${unit.id} and ended_at is null`,
    ),
    await count(
      '办理中的事项',
      sql`select count(*)::int as n from cases where unit_path = ${unit.path} and closed_at is null`,
    ),
    await count('角色授权', sql`select count(*)::int as n from grants g where g.unit_id = ${unit.id} and ${live(now)}`),
  );
  return moves.filter((move) => move.count > 0);
}

/**
 * Ends a unit and moves everything that hangs on it to another, in the transaction of the act. Merging takes roles along (a role
 * held in both is kept once); closing ends them, since the unit above is wider. Answers what moved.
 */
export async function moveUnit(
  context: Context,
  from: UnitRow,
  to: UnitRow,
  how: { readonly step: 'merged' | 'closed'; readonly reason: string },
): Promise<Moves> {
  const { db, now } = context;
  await sql`select from units where id = any(${[from.id, to.id]}::uuid[]) order by id for update`.execute(db);
  const moves = await movesOf(context, from);
  await moveGrants(context, from, to, how);
  await moveRows(db, from, to);
  await sql`update grant_proposals set state = 'rejected', decided_at = ${now}, reason = '单位已并入其他单位或撤销'
    where unit_id = ${from.id} and state = 'waiting'`.execute(db);
  await sql`update grant_proposals set unit_id = ${to.id} where unit_id = ${from.id}`.execute(db);
  for (const table of ['opening_hours', 'holidays', 'contacts'])
    await sql`delete from ${sql.table(table)} where unit_id = ${from.id}`.execute(db);
  await sql`update units set successor_id = ${to.id} where successor_id = ${from.id}`.execute(db);
  await sql`update units set ended_at = ${now}, successor_id = ${to.id}, version = version + 1 where id = ${from.id}`.execute(
    db,
  );
  if (how.step === 'merged')
    await sql`update units set former_names = former_names || ${[...from.former_names, from.name]}::text[], version = version + 1
      where id = ${to.id}`.execute(db);
  await writeHistory(context, 'units', { id: from.id, from: null, to: how.step, reason: `${to.name}：${how.reason}` });
  await writeHistory(context, 'units', { id: to.id, from: null, to: 'took', reason: `${from.name}：${how.reason}` });
  return moves;
}

/** Moves rows of services, units below with their paths, and cases. Also what the nightly sweep does for what came late. */
export async function moveRows(db: Db, from: UnitRow, to: UnitRow): Promise<void> {
  for (const { table, column, moves, once } of unitColumns) {
    if (!moves) continue;
    const [rows, unit] = [sql.table(table), sql.ref(column)];
    if (once)
      await sql`delete from ${rows} a using ${rows} b where a.${unit} = ${from.id} and b.${unit} = ${to.id}
        and a.${sql.ref(once)} = b.${sql.ref(once)}`.execute(db);
    await sql`update ${rows} set ${unit} = ${to.id} where ${unit} = ${from.id}`.execute(db);
  }
  await sql`update units set parent_id = ${to.id} where parent_id = ${from.id}`.execute(db);
  await movePaths(db, from.path, to.path);
}

/** Puts another path in place of one, for the units below it and whatever keeps a path; the unit's own path stays its own. */
export async function movePaths(db: Db, from: string, to: string): Promise<void> {
  const start = from.length + 1;
  await sql`update units set path = ${to} || substr(path, ${start}) where path like ${`${from}_%`}`.execute(db);
  for (const { table, column } of pathColumns)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} || substr(${sql.ref(column)}, ${start})
      where ${sql.ref(column)} like ${`${from}%`}`.execute(db);
}

async function moveGrants(
  context: Context,
  from: UnitRow,
  to: UnitRow,
  how: { readonly step: 'merged' | 'closed'; readonly reason: string },
): Promise<void> {
  const { db, now } = context;
  const held = await sql<{ id: string; isDouble: boolean }>`select g.id, exists (select from grants o
      where o.unit_id = ${to.id} and o.person_id = g.person_id and o.role = g.role and o.ended_at is null and o.ends_on >= g.ends_on) as "isDouble"
    from grants g where g.unit_id = ${from.id} and ${live(now)} for update of g`.execute(db);
  const ending = held.rows.filter(({ isDouble }) => how.step === 'closed' || isDouble).map(({ id }) => id);
  await sql`update grants set unit_id = ${to.id} where unit_id = ${from.id}`.execute(db);
  // Merged, whoever had the role in both keeps one: nobody loses it.
  await endGrants(context, ending, `单位变动：${how.reason}`, how.step === 'merged');
}
