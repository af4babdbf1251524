import { sql } from 'kysely';
import { openPostgres } from '@/cloud/db/open';
import { openDatabase } from '../support/world';

describe('a connection lost', () => {
  it('while an act holds it between two statements, ends neither the process nor the pool', async () => {
    const { database, url, drop } = await openDatabase(2);
    const losing = openPostgres(url, 1);
    const lost = losing.db.transaction().execute(async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await sql`select pg_terminate_backend(${rows[0]?.pid}::int)`.execute(database.db);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql`select 1`.execute(db);
    });
    await expect(lost).rejects.toThrow();
    expect((await sql<{ n: number }>`select 1 as n`.execute(losing.db)).rows).toEqual([{ n: 1 }]);
    await losing.close();
    await database.close();
    await drop();
  });
});
