import { type SqlBool, sql } from 'kysely';
import type { SensitiveClass } from '@/contract/action';
import { seenWords } from '@/contract/privacy';
import { type Role, roleLabels, roles } from '@/contract/roles';
import type { Door, PrivacyEntry, ReadContext } from '../act';
import { businessMinute } from '../office/time';

/** Who asked for what, and what was shown of whom. Kept three years, whoever was erased meanwhile. */
export function auditEntry(doors: readonly Door[]): PrivacyEntry {
  return {
    table: 'audit',
    columns: ['actor_id', 'row_id'],
    what: '谁看过、改过敏感资料（不记内容）',
    why: '你可以查谁看过；出了问题查得到人',
    keepDays: 3 * 365,
    keptFrom: '看过',
    exportOf: async (context, personId) =>
      (await seenOf(context, doors, personId, { limit: 5_000 })).map((row) => ({
        时间: businessMinute(row.at),
        谁看的: [row.unit, row.role].filter(Boolean).join(' · '),
        看了什么: seenWords[row.what],
      })),
    erase: async () => {},
    expire: async ({ db }, before) =>
      Number((await db.deleteFrom('audit').where('at', '<', before).executeTakeFirst()).numDeletedRows),
  };
}

/** One showing of sensitive data of a person, by the role and unit of whoever saw it. */
export interface Seen {
  readonly id: number;
  readonly at: Date;
  readonly role: string;
  readonly unit: string | null;
  readonly what: SensitiveClass;
}

/** What others were shown of a person, newest first: by their own row, their cases, and the rows that services name. */
export async function seenOf(
  context: ReadContext,
  doors: readonly Door[],
  personId: string,
  { limit, before }: { limit: number; before?: number },
): Promise<Seen[]> {
  const { db } = context;
  const named = await Promise.all(doors.map((door) => door.auditedRows?.(context, personId) ?? []));
  const rowsOf = [{ id: personId, since: new Date(0) }, ...named.flat()];
  const [ids, since] = [rowsOf.map(({ id }) => id), rowsOf.map((row) => row.since)];
  const older = before === undefined ? sql<SqlBool>`true` : sql<SqlBool>`a.id < ${before}`;
  const { rows } = await sql<{ id: number; at: Date; roles: Role[]; unit: string | null; reads: SensitiveClass }>`
    select a.id, a.at, a.roles, a.reads, (select u.name from grants g join units u on u.id = g.unit_id
      where g.person_id = a.actor_id and g.role = any(a.roles) order by g.created_at desc limit 1) as unit
    from audit a
    where ((a.row_id = any(${ids}::uuid[])
        and exists (select from unnest(${ids}::uuid[], ${since}::timestamptz[]) as mine(id, since) where mine.id = a.row_id and a.at >= mine.since))
      or a.row_id in (select c.id from cases c where c.person_id = ${personId}))
      and a.reads is not null and a.actor_id <> ${personId} and ${older}
    order by a.id desc limit ${limit}`.execute(db);
  return rows.map(({ id, at, roles: held, unit, reads }) => ({ id, at, role: wordOf(held), unit, what: reads }));
}

/** Of several roles the last in the contract's table, as in a story. */
function wordOf(held: readonly Role[]): string {
  const role = roles.filter((one) => held.includes(one)).at(-1);
  return role ? roleLabels[role] : '';
}
