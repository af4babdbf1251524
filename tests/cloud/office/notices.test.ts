import { personaId } from '@/cloud/db/seed/personas';
import { deliver, notify } from '@/cloud/office/notices';
import { countOf } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
afterEach(async () => {
  await world.database.db.deleteFrom('outbox').execute();
  await world.database.db.deleteFrom('inbox').execute();
});

const notice = (body: string) => ({
  personId: personaId('worker'),
  kind: 'test',
  title: '有新消息',
  body,
  route: '/pages/home/index',
});
const send = (count: number) =>
  notify(
    world.database.db,
    Array.from({ length: count }, (_, i) => notice(`第 ${i} 条`)),
    world.now,
  );
const bodies = async () =>
  (await world.database.db.selectFrom('inbox').select('body').execute()).map(({ body }) => body);

describe('a notice', () => {
  it('goes from the outbox to the inbox once, as it was written', async () => {
    await send(1);
    expect(await deliver(world.database, world.now)).toBe(1);
    expect(await deliver(world.database, world.now)).toBe(0);
    expect(await countOf(world.database, 'outbox')).toBe(0);
    const rows = await world.database.db
      .selectFrom('inbox')
      .select(['person_id', 'kind', 'title', 'body', 'route', 'created_at', 'read_at'])
      .execute();
    expect(rows).toEqual([
      {
        person_id: personaId('worker'),
        kind: 'test',
        title: '有新消息',
        body: '第 0 条',
        route: '/pages/home/index',
        created_at: world.now,
        read_at: null,
      },
    ]);
  });

  it('goes once, however many deliver at a time', async () => {
    await send(450);
    const delivered = await Promise.all(Array.from({ length: 4 }, () => deliver(world.database, world.now)));
    while ((await deliver(world.database, world.now)) > 0) delivered.push(0);
    expect(await countOf(world.database, 'outbox')).toBe(0);
    expect(new Set(await bodies()).size).toBe(450);
    expect(await countOf(world.database, 'inbox')).toBe(450);
  });

  it('goes once when whoever delivered died before it left the outbox', async () => {
    await send(2);
    const kept = await world.database.db.selectFrom('outbox').selectAll().execute();
    await deliver(world.database, world.now);
    for (const row of kept) {
      // As after a crash between the two tables: the same row of the outbox is there again.
      await world.database.script(
        `insert into union_home.outbox overriding system value select ${row.id}, '${row.person_id}', kind, title, body, route, created_at, 0, created_at from union_home.inbox where outbox_id = ${row.id}`,
      );
    }
    expect(await deliver(world.database, world.now)).toBe(2);
    expect((await bodies()).sort()).toEqual(['第 0 条', '第 1 条']);
    expect(await countOf(world.database, 'outbox')).toBe(0);
  });

  it('waits for its time', async () => {
    await send(1);
    expect(await deliver(world.database, new Date(world.now.getTime() - 1))).toBe(0);
    expect(await deliver(world.database, world.now)).toBe(1);
  });

  it('goes with the transaction that wrote it, or not at all', async () => {
    await world.database.db
      .transaction()
      .execute(async (db) => {
        await notify(db, [notice('x')], world.now);
        throw new Error('undone');
      })
      .catch(() => {});
    expect(await countOf(world.database, 'outbox')).toBe(0);
  });

  it('none of them is nothing to do', async () => {
    await notify(world.database.db, [], world.now);
    expect(await countOf(world.database, 'outbox')).toBe(0);
  });
});
