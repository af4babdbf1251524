import { eraseDueOf } from '@/cloud/privacy/erase-job';
import { tick } from '@/cloud/tick';
import { newcomer, night, openCaseOf, personRow, someone } from '../../support/erasing';
import { givenEvent } from '../../support/events';
import { START, worldOfFile } from '../../support/world';

const DAY = 86_400_000;

const world = worldOfFile();
beforeEach(() => {
  world.now = START;
});

describe('wanting to be erased', () => {
  it('is refused while a case is open, saying which', async () => {
    const { who, id } = await newcomer(world);
    const caseId = await openCaseOf(world, id);
    const { blockers } = await world.get(who, 'privacy.erasing', {});
    expect(blockers).toEqual([
      { kind: '办理中的事', number: `CS2026-${caseId.slice(0, 4)}`, route: `/pages/cases/story/index?id=${caseId}` },
    ]);
    expect(await world.ask(who, 'privacy.askErasing', {})).toEqual({
      ok: false,
      code: 'erasingBlocked',
      fields: { blockers: `办理中的事 CS2026-${caseId.slice(0, 4)}` },
    });
  });

  it('is refused to whom a seat is kept, and to a cadre before they are relieved', async () => {
    const { who } = await newcomer(world);
    const { id } = await world.get(who, 'events.signUp', { eventId: await givenEvent(world) });
    expect(await world.ask(who, 'privacy.askErasing', {})).toMatchObject({
      fields: { blockers: '活动报名“青工读书沙龙” 报名号 1' },
    });
    await world.get(who, 'events.cancel', { registrationId: id });
    expect(await world.ask(who, 'privacy.askErasing', {})).toMatchObject({ ok: true });
    expect(await world.ask('cadre', 'privacy.askErasing', {})).toMatchObject({
      fields: { blockers: '担任基层工会经办人，请先由管理员解除 网谷联合工会' },
    });
  });

  it('gives seven days, in which it is seen and can be taken back', async () => {
    const { who, id } = await newcomer(world);
    const { dueAt } = await world.get(who, 'privacy.askErasing', {});
    expect(dueAt).toBe(new Date(START.getTime() + 7 * DAY).toISOString());
    expect(await world.get(who, 'privacy.askErasing', {})).toEqual({ dueAt });
    expect(await world.get(who, 'privacy.pending', {})).toMatchObject({ erasingDueAt: dueAt });
    await night(world, 6.9);
    expect((await personRow(world, id)).name).toBe(someone.name);
    await world.get(who, 'privacy.revokeErasing', {});
    expect(await world.ask(who, 'privacy.revokeErasing', {})).toEqual({ ok: false, code: 'notFound' });
    await night(world, 9);
    expect(await world.get(who, 'members.me', {})).toMatchObject({ name: someone.name });
  });

  it('is put off a week when something was begun meanwhile, and the person hears of it', async () => {
    const { who, id } = await newcomer(world);
    await world.get(who, 'privacy.askErasing', {});
    const caseId = await openCaseOf(world, id);
    await night(world, 7.2);
    expect((await personRow(world, id)).erased_at).toBeNull();
    await tick(world, world.now);
    expect((await world.get(who, 'office.inbox', {})).items.map(({ title }) => title)).toContain('账号的事有变动');
    const closed = { holder_role: null, closed_at: world.now };
    await world.database.db.updateTable('cases').set(closed).where('id', '=', caseId).execute();
    await night(world, 15);
    expect((await personRow(world, id)).erased_at).not.toBeNull();
  });
});

it('a wish is taken however often one was taken before on the same connection', async () => {
  const { who } = await newcomer(world);
  for (let times = 0; times < 7; times += 1) {
    await world.database.db.deleteFrom('limits').execute();
    await world.get(who, 'privacy.askErasing', {});
    await world.get(who, 'privacy.revokeErasing', {});
  }
});

it('one whose erasing breaks stays whole, and holds nobody else up', async () => {
  const [bad, good] = [await newcomer(world), await newcomer(world)];
  for (const { who } of [bad, good]) await world.get(who, 'privacy.askErasing', {});
  const broken = {
    table: 'people',
    columns: [],
    what: '坏的',
    why: '试验',
    keepDays: 0,
    exportOf: async () => [],
    erase: async (_: unknown, personId: string) => {
      if (personId === bad.id) throw new Error('broken');
    },
  };
  const step = eraseDueOf([
    { label: '坏的', privacy: [broken], jobs: {}, acts: {}, workflows: [], constraints: {}, nightly: [] },
  ]);
  const now = new Date(START.getTime() + 7.2 * DAY);
  let at: Awaited<ReturnType<typeof step>> = { position: null, progress: 0 };
  do {
    const { position } = at;
    at = await world.database.db
      .transaction()
      .execute((db) => step({ db, now, keys: world.keys }, { input: {}, position }));
  } while (at.position !== null);
  expect(at.result).toEqual({ erased: 1, broken: [expect.any(String)] });
  expect([(await personRow(world, bad.id)).name, (await personRow(world, good.id)).name]).toEqual([someone.name, null]);
  await world.get(bad.who, 'privacy.revokeErasing', {});
});
