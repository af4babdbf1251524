import { demoId, demoUnits } from '@/cloud/db/seed/units';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const names = async (input: { parent?: string; q?: string }) =>
  (await world.get('guest', 'organisation.tree', input)).items.map(({ name }) => name).sort();

it('a guest walks the tree from the district down', async () => {
  const top = await world.get('guest', 'organisation.tree', {});
  expect(top.items).toEqual([
    {
      id: demoId('unit:district'),
      name: '示范区总工会',
      level: 'district',
      parent: null,
      hasUnits: true,
      formerly: null,
    },
  ]);
  const streets = await world.get('guest', 'organisation.tree', { level: 'street' });
  expect(new Set(streets.items.map(({ level }) => level))).toEqual(new Set(['street']));
  const below = await world.get('guest', 'organisation.tree', { parent: demoId('unit:couriers') });
  expect(below.items.map(({ parent, hasUnits }) => ({ parent, hasUnits }))).toEqual([
    { parent: '临江片区新就业形态联合工会', hasUnits: false },
    { parent: '临江片区新就业形态联合工会', hasUnits: false },
  ]);
});

it('finds by a part of the name anywhere, or below one unit, and a sign means itself', async () => {
  expect(await names({ q: '老城' })).toEqual(['老城实验学校工会', '老城沿街商铺联合工会', '老城街道总工会'].sort());
  expect(await names({ q: '老城', parent: demoId('unit:oldtown') })).toEqual(
    ['老城实验学校工会', '老城沿街商铺联合工会'].sort(),
  );
  expect(await names({ q: '%' })).toEqual([]);
});

it('finds a former name and says so; an ended unit is nowhere', async () => {
  const { db } = world.database;
  const id = demoId('unit:docks');
  await db
    .updateTable('units')
    .set({ former_names: ['旧港码头工会'] })
    .where('id', '=', id)
    .execute();
  expect((await world.get('guest', 'organisation.tree', { q: '旧港' })).items).toMatchObject([
    { id, name: '港湾装卸公司工会', formerly: '旧港码头工会' },
  ]);
  const end = { ended_at: world.now, successor_id: demoId('unit:harbour') };
  await db.updateTable('units').set(end).where('id', '=', id).execute();
  expect(await names({ q: '旧港' })).toEqual([]);
  expect(await names({ parent: demoId('unit:harbour') })).toEqual(['港湾环卫所工会']);
  await db.updateTable('units').set({ ended_at: null, successor_id: null }).where('id', '=', id).execute();
});

it('comes page by page, each unit once', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.get('guest', 'organisation.tree', { q: '工会', ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  expect(seen.sort()).toEqual(demoUnits.map(({ key }) => demoId(`unit:${key}`)).sort());
});
