import { sql } from 'kysely';
import { openEmbedded } from '@/cloud/db/embedded';
import { type Database, openPostgres } from '@/cloud/db/open';

/** The same tests on either driver: a plain run is on PostgreSQL, one with TEST_DATABASE=pglite on PGlite. */
const drivers: [string, () => Promise<Database>][] =
  process.env.TEST_DATABASE === 'pglite'
    ? [['PGlite', () => openEmbedded()]]
    : [['PostgreSQL', async () => openPostgres(process.env.UNION_HOME_TEST_SERVER ?? '', 1)]];

describe.each(drivers)('%s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('reads a date as text, a bigint as a number, a moment as a Date, JSON and lists as such', async () => {
    const { rows } = await sql<
      Record<string, unknown>
    >`select date '2026-12-31' as day, 9007199254740991::bigint as big, count(*) as n, 1.5::float8 as real, null::date as nothing,
      timestamptz '2026-12-01T10:00:00+08' as moment, '{"a":[1]}'::jsonb as json, '{"x","一"}'::text[] as list, gen_random_uuid()::text as id, true as yes`.execute(
      database.db,
    );
    expect(rows[0]).toEqual({
      day: '2026-12-31',
      big: 9007199254740991,
      n: 1,
      real: 1.5,
      nothing: null,
      moment: new Date('2026-12-01T02:00:00Z'),
      json: { a: [1] },
      list: ['x', '一'],
      id: expect.any(String),
      yes: true,
    });
  });

  it('takes a Date, a text list, null and text of any kind as they are', async () => {
    const moment = new Date('2026-12-01T02:00:00.123Z');
    const text = `';drop table people;-- <script>\\ "%_ 𠮷 \u2028`;
    const { rows } = await sql<
      Record<string, unknown>
    >`select ${moment}::timestamptz as moment, ${['a', "b'"]}::text[] as list, ${null}::text as nothing, ${text}::text as text`.execute(
      database.db,
    );
    expect(rows[0]).toEqual({ moment, list: ['a', "b'"], nothing: null, text });
  });

  it('says which constraint was broken, by name and code', async () => {
    await database.script('create temporary table once (n integer constraint once_n primary key)');
    const insert = () => sql`insert into once values (1)`.execute(database.db);
    await insert();
    await expect(insert()).rejects.toMatchObject({ code: '23505', constraint: 'once_n' });
  });

  it('undoes a transaction whole', async () => {
    await database.script('create temporary table kept (n integer)');
    const work = database.db.transaction().execute(async (db) => {
      await sql`insert into kept values (1)`.execute(db);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect((await sql<{ n: number }>`select count(*) as n from kept`.execute(database.db)).rows[0]?.n).toBe(0);
  });
});
