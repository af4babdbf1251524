import { randomUUID } from 'node:crypto';
import { migrate, missingMigrations } from '@/cloud/db/migrate';
import { openPostgres } from '@/cloud/db/open';
import { withDatabase } from '../support/postgres';

it('several processes migrating an empty database at once leave it up to date, and none fails', async () => {
  const server = process.env.UNION_HOME_TEST_SERVER ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openPostgres(server, 1);
  await admin.script(`create database ${name}`);
  const databases = [1, 2, 3].map(() => openPostgres(withDatabase(server, name), 1));
  await Promise.all(databases.map(migrate));
  for (const database of databases) {
    expect(await missingMigrations(database)).toEqual([]);
    await database.close();
  }
  await admin.script(`drop database ${name} with (force)`);
  await admin.close();
});
