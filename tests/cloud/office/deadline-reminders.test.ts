import { personaId } from '@/cloud/db/seed/personas';
import { setDeadlines } from '@/cloud/office/deadlines';
import { tick } from '@/cloud/tick';
import { arbitration, givenCase } from '../../support/cases';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const DAY_MS = 86_400_000;
/** Ten in the morning in Shanghai, so many days before the day that is due. */
const morning = (days: number, hourUtc = 2) =>
  new Date(Date.parse(arbitration.dueOn) - days * DAY_MS + hourUtc * 3_600_000);
const set = async () => {
  const { id } = await givenCase(world);
  await setDeadlines(world.database.db, id, personaId('worker'), [arbitration]);
  return id;
};
const told = async () =>
  (
    await world.database.db
      .selectFrom('inbox')
      .selectAll()
      .where('kind', '=', 'limitation.due')
      .orderBy('outbox_id')
      .execute()
  ).map(({ title, body, route }) => ({ title, body, route }));
const days = async () => (await told()).map(({ body }) => /还有 \d+ 天|今天到期/.exec(body)?.[0]);

describe('reminders of a legal date', () => {
  it('are sent 30, 14, 7, 3 and 1 days before, each once, however often the clock asks; the lock screen says nothing of the matter', async () => {
    await set();
    for (let left = 40; left >= -3; left -= 1) for (const hour of [2, 8]) await tick(world, morning(left, hour));
    expect(await days()).toEqual(['还有 30 天', '还有 14 天', '还有 7 天', '还有 3 天', '还有 1 天']);
    const [first] = await told();
    expect(first?.title).not.toMatch(/仲裁|劳动|争议/);
    expect(first?.body).toContain('申请劳动仲裁：2026-12-15 为止，还有 30 天。由你本人办。对方提出来，请求得不到支持');
    expect(first?.route).toBe('/pages/self-study/deadlines/index');
  });

  it('wait for nine in the morning', async () => {
    await set();
    await tick(world, morning(14, 0));
    expect(await days()).toEqual([]);
    await tick(world, morning(14, 1));
    expect(await days()).toEqual(['还有 14 天']);
  });

  it('that were missed are one, and say the days that are really left; the last day too', async () => {
    await set();
    await tick(world, morning(5));
    await tick(world, morning(0));
    expect(await days()).toEqual(['还有 5 天', '今天到期']);
  });

  it('begin anew for a day that has moved, and go on as they were for one that was only written again', async () => {
    const caseId = await set();
    await tick(world, morning(7));
    const again = (dueOn: string) =>
      setDeadlines(world.database.db, caseId, personaId('worker'), [{ ...arbitration, dueOn }]);
    await again(arbitration.dueOn);
    await tick(world, morning(6));
    expect(await days()).toEqual(['还有 7 天']);
    await again('2026-12-22');
    await tick(world, morning(6));
    expect(await days()).toEqual(['还有 7 天', '还有 13 天']);
  });

  it('are not sent of what was met, nor to whoever was erased', async () => {
    await set();
    await world.database.db.updateTable('deadlines').set({ met_at: world.now }).execute();
    await set();
    await world.database.db
      .updateTable('people')
      .set({ erased_at: world.now, name: null })
      .where('id', '=', personaId('worker'))
      .execute();
    await tick(world, morning(3));
    expect(await told()).toEqual([]);
  });

  it('of more people than are dealt with at a time all go out in one tick', async () => {
    const { id } = await givenCase(world);
    const rules = Array.from({ length: 650 }, (_, at) => ({ ...arbitration, rule: `期限 ${at}` }));
    await setDeadlines(world.database.db, id, personaId('worker'), rules);
    await tick(world, morning(14));
    expect(await told()).toHaveLength(650);
  });
});
