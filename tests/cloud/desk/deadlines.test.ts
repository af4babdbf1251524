import { personaId } from '@/cloud/db/seed/personas';
import { setDeadlines } from '@/cloud/office/deadlines';
import { askerTags } from '@/cloud/office/seal';
import { arbitration, type DeskHouse, givenCase, openDeskHouse } from '../../support/cases';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let house: DeskHouse;
beforeAll(async () => {
  house = openDeskHouse(world);
});
beforeEach(() => world.database.db.deleteFrom('deadlines').execute());

const write = (caseId: string, dates: readonly string[], person: 'worker' | null = 'worker') =>
  setDeadlines(
    world.database.db,
    caseId,
    person && personaId(person),
    dates.map((dueOn) => ({ ...arbitration, rule: `到 ${dueOn}`, dueOn })),
  );
const list = async (input: { passed?: boolean; cursor?: string } = {}) =>
  house.get('worker', 'office.deadlines', input);

describe('my legal dates', () => {
  it('are told soonest first, with the law, what they belong to and the days left by the calendar of Shanghai', async () => {
    const { id, number } = await givenCase(world);
    await write(id, ['2027-01-01', '2026-12-01', '2026-12-15', '2026-11-30', '2025-11-01']);
    const { items } = await list();
    expect(items.map(({ dueOn, daysLeft }) => [dueOn, daysLeft])).toEqual([
      ['2026-12-01', 0],
      ['2026-12-15', 14],
      ['2027-01-01', 31],
    ]);
    expect(items[0]).toMatchObject({ law: arbitration.law, caseId: id, about: expect.stringContaining(number) });
    expect((await list({ passed: true })).items.map(({ dueOn }) => dueOn)).toEqual(['2026-11-30']);
  });

  it('come page by page, none twice and none left out, also where many end on one day', async () => {
    for (let at = 0; at < 15; at += 1)
      await write((await givenCase(world)).id, ['2026-12-10', '2026-12-20', '2026-10-02']);
    for (const passed of [false, true]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ passed, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor);
      expect(seen).toHaveLength(passed ? 15 : 30);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('are also those of what was asked anonymously, and nobody else’s', async () => {
    const [askerTag] = askerTags(world.keys, personaId('worker'));
    const { id } = await givenCase(world, { askerTag: askerTag as string });
    await write(id, ['2026-12-15'], null);
    expect((await list()).items.map(({ caseId }) => caseId)).toEqual([id]);
    const { deadlines } = await house.get('worker', 'office.home', {});
    expect(deadlines).toMatchObject([{ caseId: id, about: (await list()).items[0]?.about }]);
    expect((await house.get('worker2', 'office.deadlines', {})).items).toEqual([]);
  });

  it('once done are told no more, by nobody but their person', async () => {
    const { id } = await givenCase(world);
    await write(id, ['2026-12-15', '2026-12-16']);
    const deadlineId = (await list()).items[0]?.id ?? '';
    expect(await house.ask('worker2', 'office.endDeadline', { deadlineId })).toMatchObject({ code: 'notFound' });
    await house.get('worker', 'office.endDeadline', { deadlineId });
    expect((await list()).items.map(({ dueOn }) => dueOn)).toEqual(['2026-12-16']);
    expect(await house.ask('worker', 'office.endDeadline', { deadlineId })).toMatchObject({ code: 'notFound' });
  });
});
