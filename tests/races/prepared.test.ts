import { sql } from 'kysely';
import { type Database, openPostgres } from '@/cloud/db/open';
import { demoId } from '@/cloud/db/seed/units';
import { openTestHouse } from '../support/test-house';
import { openDatabase, worldOfFile } from '../support/world';

const world = worldOfFile();

/** The statements a database's one connection keeps prepared. */
async function keptBy({ db }: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements`.execute(db);
  return rows[0]?.n ?? -1;
}

describe('statements that are prepared', () => {
  it('are so once a connection, a hundred at most, and answer what they are asked each time', async () => {
    const { database, url, drop } = await openDatabase(1);
    const one = openPostgres(url, 1);
    const ask = async (times: number, value: number) => {
      const { rows } = await sql<{ n: number }>`select ${value}::int * ${sql.lit(times)} as n`.execute(one.prepared);
      return rows[0]?.n;
    };
    expect([await ask(2, 3), await ask(2, 4), await ask(2, 5)]).toEqual([6, 8, 10]);
    expect(await keptBy(one)).toBe(1);
    for (let times = 0; times < 150; times += 1) expect(await ask(times, 2)).toBe(2 * times);
    expect(await keptBy(one)).toBe(100);
    await one.close();
    await database.close();
    await drop();
  });

  it('are not those that name the index of a conflict by a value: the sixth time would find none', async () => {
    const { database, url, drop } = await openDatabase(1);
    const one = openPostgres(url, 1);
    // As everywhere but in the tests: planned for any value only once it was asked five times.
    await one.script('set plan_cache_mode = auto');
    await one.script('create table wishes (person integer, state text)');
    await one.script("create unique index on wishes (person) where state = 'waiting'");
    const wish = () =>
      sql`insert into wishes values (${1}, 'waiting')
        on conflict (person) where state = ${'waiting'} do nothing`.execute(one.prepared);
    for (let times = 0; times < 8; times += 1) await wish();
    expect(await keptBy(one)).toBe(0);
    await one.close();
    await database.close();
    await drop();
  });

  it('are none where a pooler may stand between, nor of what is asked the plain way', async () => {
    const { database, url, drop } = await openDatabase(1);
    const [pooled, plain] = [openPostgres(url, 1, { prepares: false }), openPostgres(url, 1)];
    await sql`select ${1}::int`.execute(pooled.prepared);
    await sql`select ${1}::int`.execute(plain.db);
    expect([await keptBy(pooled), await keptBy(plain)]).toEqual([0, 0]);
    for (const one of [pooled, plain, database]) await one.close();
    await drop();
  });

  it('that a migration made outdated are prepared anew, and nobody who writes meanwhile is refused', async () => {
    const ask = openTestHouse(world, {
      action: { writes: true, limit: 100 },
      act: {
        run: async ({ db }) => {
          const { rows } = await sql`select * from units where id = ${demoId('unit:park')}`.execute(db);
          await sql`select pg_sleep(0.05)`.execute(db);
          return Object.keys(rows[0] ?? {}).includes('added');
        },
      },
    });
    const everybody = () => Promise.all(Array.from({ length: 8 }, () => ask('worker')));
    expect(await everybody()).toEqual(Array(8).fill({ ok: true, value: false }));
    await world.database.script('alter table units add column added integer');
    expect(await everybody()).toEqual(Array(8).fill({ ok: true, value: true }));
  });
});
