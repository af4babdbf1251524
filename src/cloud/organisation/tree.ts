import { type SqlBool, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Level, organisation } from '@/contract/organisation';
import type { Act } from '../act';
import { PAGE } from '../office/paging';
import { Refusal } from '../refusal';

interface Row {
  id: string;
  name: string;
  level: Level;
  parent: string | null;
  hasUnits: boolean;
  formerly: string | null;
}

/** The live units below one, or those whose name or former name has the search text, by name, a page at a time. */
export const tree: Act<typeof organisation.tree> = {
  run: async ({ db }, { parent, level, q, cursor }) => {
    if (cursor !== undefined && !isUuid(cursor)) throw new Refusal('invalid', { cursor: '翻页位置不对' });
    const word = (q ?? '').toLowerCase();
    const has = (text: ReturnType<typeof sql>) => sql<SqlBool>`position(${word} in lower(${text})) > 0`;
    const former = sql<string | null>`(select old from unnest(u.former_names) old where ${has(sql`old`)} limit 1)`;
    const where = [sql<SqlBool>`u.ended_at is null`];
    if (word) where.push(sql`(${has(sql`u.name`)} or ${has(sql`array_to_string(u.former_names, ' ')`)})`);
    if (word && parent) where.push(sql`u.path like (select path from units where id = ${parent}) || '_%'`);
    if (level) where.push(sql`u.level = ${level}`);
    if (!word && (parent || !level)) where.push(parent ? sql`u.parent_id = ${parent}` : sql`u.parent_id is null`);
    if (cursor) where.push(sql`(u.name, u.id) > (select name, id from units where id = ${cursor})`);
    const { rows } = await sql<Row>`select u.id, u.name, u.level, above.name as parent,
        exists (select from units b where b.parent_id = u.id and b.ended_at is null) as "hasUnits",
        ${word ? sql`case when ${has(sql`u.name`)} then null else ${former} end` : sql`null`} as formerly
      from units u left join units above on above.id = u.parent_id
      where ${sql.join(where, sql` and `)} order by u.name, u.id limit ${PAGE + 1}`.execute(db);
    const last = rows[PAGE - 1];
    return { items: rows.slice(0, PAGE), ...(rows.length > PAGE && last ? { next: last.id } : {}) };
  },
};
