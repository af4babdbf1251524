import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { deliver, notify } from '@/cloud/office/notices';
import { contentsOf } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeAll(async () => {
  for (const who of ['worker', 'worker2'] as const) {
    for (const n of [1, 2, 3])
      await notify(
        world.database.db,
        [{ personId: personaId(who), kind: 'test', title: '有新消息', body: `${who} ${n}` }],
        new Date(world.now.getTime() + n * 1_000),
      );
  }
  world.now = new Date(world.now.getTime() + 60_000);
  await deliver(world.database, world.now);
});

const inbox = async (who: 'worker' | 'worker2') => (await world.get(who, 'office.inbox', {})).items;
const unread = async (who: 'worker' | 'worker2') => (await world.get(who, 'office.home', {})).unread;

describe('the inbox', () => {
  it('has one’s own notices, newest first, unread', async () => {
    expect((await inbox('worker')).map(({ body, isRead }) => [body, isRead])).toEqual([
      ['worker 3', false],
      ['worker 2', false],
      ['worker 1', false],
    ]);
    expect(await unread('worker')).toBe(3);
  });

  it('marks as read what is named, once, and home counts the rest', async () => {
    const [newest] = await inbox('worker');
    const ids = [newest?.id ?? ''];
    await world.get('worker', 'office.markRead', { ids });
    expect((await inbox('worker')).map(({ isRead }) => isRead)).toEqual([true, false, false]);
    expect(await unread('worker')).toBe(2);
    const before = await contentsOf(world.database);
    world.now = new Date(world.now.getTime() + 1_000);
    await world.get('worker', 'office.markRead', { ids });
    expect(await contentsOf(world.database)).toEqual(before);
  });

  it('leaves others’ notices alone, and says nothing of whether they exist', async () => {
    const theirs = (await inbox('worker2')).map(({ id }) => id);
    const before = await contentsOf(world.database);
    expect(await world.ask('worker', 'office.markRead', { ids: [...theirs, randomUUID()] })).toEqual({
      ok: true,
      value: { done: true },
    });
    expect(await contentsOf(world.database)).toEqual(before);
    expect(await unread('worker2')).toBe(3);
  });

  it('takes one to a hundred at a time', async () => {
    expect(await world.ask('worker', 'office.markRead', { ids: [] })).toMatchObject({
      code: 'invalid',
      fields: { ids: '缺少编号' },
    });
    expect(
      await world.ask('worker', 'office.markRead', { ids: Array.from({ length: 101 }, () => randomUUID()) }),
    ).toMatchObject({ code: 'invalid', fields: { ids: '一次最多 100 条' } });
    expect(
      await world.ask('worker', 'office.markRead', { ids: Array.from({ length: 100 }, () => randomUUID()) }),
    ).toMatchObject({ ok: true });
  });
});
