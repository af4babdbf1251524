import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { tableTypes } from '@/cli/db-types';
import { SCHEMA } from '@/cloud/db/open';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const ask = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(world.database.db)).rows;

/** The same whatever the formatter made of its lines. */
const unformatted = (text: string) => text.replace(/\s+/g, ' ').replaceAll(': | ', ': ');

it('the table types are those of the migrated database (`npm run db:types`)', async () => {
  const kept = readFileSync(join(__dirname, '../../../src/cloud/db/tables.ts'), 'utf8');
  expect(unformatted(kept)).toBe(unformatted(await tableTypes(world.database)));
});

it('no column is of a type that the table types do not know', async () => {
  expect(await tableTypes(world.database)).not.toContain('never');
});

it('everything lives in the schema union_home, and public is empty', async () => {
  const owned = await ask(sql<{
    schema: string;
    n: number;
  }>`select n.nspname as schema, count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not like 'pg_%' and n.nspname <> 'information_schema' group by 1`);
  expect(owned).toEqual([{ schema: SCHEMA, n: expect.any(Number) }]);
});

it('every table has a primary key', async () => {
  const without = await ask(sql<{
    name: string;
  }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${SCHEMA} and c.relkind = 'r' and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`);
  expect(without).toEqual([]);
});
