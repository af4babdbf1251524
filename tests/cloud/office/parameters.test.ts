import { randomUUID } from 'node:crypto';
import { allPublished } from '@/cloud/office/parameters';
import { pickVersion } from '@/rules/parameters';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const versionsOf = async (wanted: string) =>
  (await allPublished(world.database.db)).versions.filter(({ name }) => name === wanted);
const publish = (name: string, on: string, value: unknown) =>
  world.database.db
    .insertInto('parameters')
    .values({
      id: randomUUID(),
      name,
      region: '990000',
      effective_on: on,
      value: JSON.stringify(value),
      source: '示例',
      checked_on: '2026-01-01',
    })
    .execute();

describe('published parameters', () => {
  it('come as the rules want them, dates as text, any value as it was, oldest first', async () => {
    await publish('wage', '2026-07-01', { fen: 300_000 });
    await publish('wage', '2025-07-01', 280_000);
    await publish('other', '2025-07-01', [1]);
    const versions = await versionsOf('wage');
    expect(versions).toEqual([
      {
        name: 'wage',
        region: '990000',
        effectiveOn: '2025-07-01',
        value: 280_000,
        source: '示例',
        checkedOn: '2026-01-01',
      },
      {
        name: 'wage',
        region: '990000',
        effectiveOn: '2026-07-01',
        value: { fen: 300_000 },
        source: '示例',
        checkedOn: '2026-01-01',
      },
    ]);
    expect(pickVersion(versions, 'wage', '990000', '2026-06-30')?.value).toBe(280_000);
  });

  it('are never two for one name, region and day', async () => {
    await publish('once', '2026-01-01', 1);
    await expect(publish('once', '2026-01-01', 2)).rejects.toThrow(/parameters_name_region_effective_on_key/);
  });

  it('are never changed or taken away; one that was wrong is put right once, by another of the same day', async () => {
    await publish('wrong', '2026-01-01', 1);
    const { db } = world.database;
    const [first] = await db.selectFrom('parameters').selectAll().where('name', '=', 'wrong').execute();
    await expect(db.updateTable('parameters').set({ source: '改' }).execute()).rejects.toThrow(/never changed/);
    await expect(db.deleteFrom('parameters').execute()).rejects.toThrow(/never changed/);
    const { id, value: _, published_at: __, ...facts } = first as NonNullable<typeof first>;
    const correct = () =>
      db
        .insertInto('parameters')
        .values({ ...facts, id: randomUUID(), value: JSON.stringify(2), corrects: id })
        .execute();
    await correct();
    await expect(correct()).rejects.toThrow(/parameters_corrected_once/);
    expect((await versionsOf('wrong')).map(({ value }) => value)).toEqual([2]);
  });
});
