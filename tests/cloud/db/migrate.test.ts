import { migrate, missingMigrations } from '@/cloud/db/migrate';
import { contentsOf, tableNames } from '../../support/tables';
import { openDatabase } from '../../support/world';

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase(2);
});
afterAll(async () => {
  await opened.database.close();
  await opened.drop();
});

describe('migrations', () => {
  it('run again do nothing', async () => {
    const { database } = opened;
    const before = await contentsOf(database);
    const tables = await tableNames(database);
    await migrate(database);
    await migrate(database);
    expect(await tableNames(database)).toEqual(tables);
    expect(await contentsOf(database)).toEqual(before);
    expect(await missingMigrations(database)).toEqual([]);
  });

  it('say which a database lacks', async () => {
    const { database } = opened;
    await database.script(
      `create table union_home.kept as select * from union_home.migrations; delete from union_home.migrations where file like '0002%'`,
    );
    expect(await missingMigrations(database)).toEqual(['0002-events.sql']);
    await database.script(
      'delete from union_home.migrations; insert into union_home.migrations select * from union_home.kept; drop table union_home.kept',
    );
  });

  it('refuse to go on when a file was changed after it had been applied', async () => {
    const { database } = opened;
    await database.script(`update union_home.migrations set hash = 'other' where file like '0001%'`);
    await expect(migrate(database)).rejects.toThrow('0001-office.sql was changed');
  });
});
