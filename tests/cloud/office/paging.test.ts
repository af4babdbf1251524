import { personaId } from '@/cloud/db/seed/personas';
import { deliver, notify } from '@/cloud/office/notices';
import { PAGE, pageOf, readCursor } from '@/cloud/office/paging';
import { Refusal } from '@/cloud/refusal';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const key = (n: number) => ({ at: new Date(n), id: id(n) });

describe('a page', () => {
  it.each([
    [0, 0, false],
    [PAGE - 1, PAGE - 1, false],
    [PAGE, PAGE, false],
    [PAGE + 1, PAGE, true],
  ])('of %i rows read shows %i, more: %s', (read, shown, more) => {
    const page = pageOf(
      Array.from({ length: read }, (_, i) => i),
      key,
      (n) => n,
    );
    expect(page.items).toHaveLength(shown);
    expect('next' in page).toBe(more);
    if (page.next) expect(readCursor(page.next)).toEqual(key(PAGE - 1));
  });

  it.each(['', '~', 'x~y', `12~${'-'.repeat(36)}`, `1e3~${id(1)}`, ` 1~${id(1)}`, `${'9'.repeat(14)}~${id(1)}`])(
    '%j is no place to go on from',
    (text) => {
      expect(() => readCursor(text)).toThrow(Refusal);
    },
  );
});

async function walk(
  ask: (cursor?: string) => Promise<{ items: readonly string[]; next?: string | undefined }>,
  between: () => Promise<unknown> = async () => {},
) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    seen.push(...page.items);
    cursor = page.next;
    await between();
  } while (cursor);
  return seen;
}

describe('walking a list page by page', () => {
  it('meets every event once, in order, though many begin at the same moment and more are added meanwhile', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 65; i += 1)
      ids.push(
        await givenEvent(world, {
          startsAt: new Date(world.now.getTime() + (96 + Math.floor(i / 30)) * 3_600_000),
          endsAt: new Date(world.now.getTime() + 100 * 3_600_000),
        }),
      );
    const ask = async (cursor?: string) => {
      const { items, next } = await world.get('guest', 'events.list', cursor ? { cursor } : {});
      return { items: items.map((item) => item.id), next };
    };
    const seen = await walk(ask, () =>
      givenEvent(world, {
        startsAt: new Date(world.now.getTime() + 98 * 3_600_000),
        endsAt: new Date(world.now.getTime() + 100 * 3_600_000),
      }),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(ids));
  });

  it('meets every notice once, newest first, though new ones arrive meanwhile', async () => {
    const send = async (body: string) => {
      await notify(
        world.database.db,
        [{ personId: personaId('worker'), kind: 'test', title: '有新消息', body }],
        world.now,
      );
      await deliver(world.database, world.now);
    };
    for (let i = 0; i < 45; i += 1) {
      world.now = new Date(world.now.getTime() + (i % 3) * 1_000);
      await send(`旧 ${i}`);
    }
    const ask = async (cursor?: string) => {
      const { items, next } = await world.get('worker', 'office.inbox', cursor ? { cursor } : {});
      return { items: items.map((item) => item.body), next };
    };
    world.now = new Date(world.now.getTime() + 60_000);
    const seen = await walk(ask, () => send(`新 ${Math.random()}`));
    const old = seen.filter((body) => body.startsWith('旧'));
    expect(new Set(old).size).toBe(45);
    expect(old).toHaveLength(45);
  });
});
