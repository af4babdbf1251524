import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openPostgres } from '@/cloud/db/open';
import { runCommand } from '../support/commands';
import { TEMPLATE, withDatabase } from '../support/postgres';

const server = process.env.UNION_HOME_TEST_SERVER ?? '';

test('the command on an empty database founds the district once, and prints nothing but a code', async () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openPostgres(server, 1);
  await admin.script(`create database ${name} template ${TEMPLATE}`);
  const url = withDatabase(server, name);
  const run = async (...args: string[]) => {
    const command = runCommand('admin-invite', { DATABASE_URL: url }, args);
    return [await command.ends(), command.said().trim()];
  };
  expect(await run()).toEqual([1, expect.stringContaining('还没有区总工会：请写上名称')]);
  expect(await run('工')).toEqual([1, expect.stringMatching(/名称/)]);
  expect(await run('海滨区总工会')).toEqual([0, expect.stringMatching(/^([A-Z2-9]{4}-){6}[A-Z2-9]{4}$/)]);
  expect(await run('另一个区总工会')).toEqual([0, expect.stringMatching(/^[A-Z2-9-]{34}$/)]);
  const database = openPostgres(url, 1);
  const { rows } = await sql`select name, level, parent_id, path = '/' || id || '/' as is_root from units`.execute(
    database.db,
  );
  expect(rows).toEqual([{ name: '海滨区总工会', level: 'district', parent_id: null, is_root: true }]);
  await database.close();
  await admin.script(`drop database ${name} with (force)`);
  await admin.close();
});
