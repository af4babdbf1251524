import { personaId } from '@/cloud/db/seed/personas';
import { givenEvent } from '../../support/events';
import { givenPublished, toldTo, worked } from '../../support/plans';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const people = (eventId: string) => world.get('cadre', 'events.planPeople', { eventId });

describe('adding a group', () => {
  const group = (eventId: string, lines: readonly (readonly [string, string])[]) =>
    world.ask('cadre', 'events.addGroup', {
      eventId,
      people: lines.map(([name, phone]) => ({ name, phone })),
      agreed: true,
    });
  const zhang = ['张建国', '13800007307'] as const;
  const ayi = ['阿依古丽·买买提', '13900001204'] as const;
  const statuses = (id: string, status: 'verified' | 'unverified') =>
    world.database.db.updateTable('people').set({ status }).where('id', '=', id).execute();
  beforeAll(async () => {
    for (const who of ['worker', 'worker2', 'courier'] as const) await statuses(personaId(who), 'verified');
  });

  it('takes seats in the order of its lines, the rest wait; everybody is told', async () => {
    const eventId = await givenPublished(world, { capacity: 2 });
    expect(await group(eventId, [ayi, zhang, ['李强', '15000008816']])).toEqual({
      ok: true,
      value: { confirmed: 2, waitlisted: 1, faults: [] },
    });
    const { items } = await people(eventId);
    expect(items.map(({ number, name, state, source }) => [number, name, state, source])).toEqual([
      [1, '阿***·**提', 'confirmed', 'cadre'],
      [2, '张*国', 'confirmed', 'cadre'],
      [3, '李*', 'waitlisted', 'cadre'],
    ]);
    await worked(world);
    for (const who of ['worker', 'worker2', 'courier'] as const)
      expect((await toldTo(world, who, eventId))[0]?.title).toBe('有人为你报了名');
  });

  it('says of each line what is wrong with it, and then adds nobody', async () => {
    const eventId = await givenPublished(world);
    await world.get('worker', 'events.signUp', { eventId });
    await statuses(personaId('courier'), 'unverified');
    expect(await group(eventId, [zhang, ['没人认识', '13912340000'], ['李强', '15000008816'], ayi, ayi])).toEqual({
      ok: true,
      value: {
        confirmed: 0,
        waitlisted: 0,
        faults: [
          { at: 0, why: 'listed' },
          { at: 1, why: 'unknown' },
          { at: 2, why: 'unknown' },
          { at: 4, why: 'repeated' },
        ],
      },
    });
    expect((await people(eventId)).items).toHaveLength(1);
    await statuses(personaId('courier'), 'verified');
  });

  it('does not tell apart why somebody cannot be added: not known, not verified, not invited, or no longer willing', async () => {
    const eventId = await givenEvent(world, { audience: 'members' });
    const { db } = world.database;
    await statuses(personaId('courier'), 'unverified');
    await db.updateTable('people').set({ status: 'member' }).where('id', '=', personaId('worker2')).execute();
    const withdrawn = (withdrawn_at: Date | null) =>
      db.updateTable('consents').set({ withdrawn_at }).where('person_id', '=', personaId('worker2')).execute();
    await withdrawn(world.now);
    const unwanted = [['没人认识', '13912340000'], ['李强', '15000008816'], zhang, ayi] as const;
    expect(await group(eventId, unwanted)).toMatchObject({
      value: { faults: unwanted.map((_, at) => ({ at, why: 'unknown' })) },
    });
    await withdrawn(null);
    for (const who of ['courier', 'worker2'] as const) await statuses(personaId(who), 'verified');
  });

  it('leaves in the audit who asked for how many people of which event, also where nobody was added, and nothing of the people', async () => {
    const eventId = await givenPublished(world);
    await group(eventId, [zhang, ['没人认识', '13912340000'], ['谁也不是', '13912340001']]);
    await group(eventId, [zhang]);
    const rows = world.database.db.selectFrom('audit').selectAll().where('row_id', '=', eventId).orderBy('id');
    const asked = (await rows.execute()).filter(({ action }) => action === 'events.addGroup');
    expect(asked.map(({ actor_id, items, reads }) => [actor_id, items, reads])).toEqual([
      [personaId('cadre'), 3, null],
      [personaId('cadre'), 1, null],
    ]);
    const { items } = await world.get('lead', 'organisation.audit', { about: eventId });
    expect(items.filter(({ what }) => what === '添加一组报名').map((one) => one.items)).toEqual([1, 3]);
    expect(JSON.stringify([asked, items])).not.toMatch(/没人认识|13912340000|张建国/);
  });

  it('is of one to thirty people, whom the event is for, who all agreed', async () => {
    const eventId = await givenEvent(world, { audience: 'members' });
    expect(await group(eventId, [zhang])).toEqual({
      ok: true,
      value: { confirmed: 0, waitlisted: 0, faults: [{ at: 0, why: 'unknown' }] },
    });
    expect(await group(eventId, [])).toMatchObject({ fields: { people: '请填写名单，一行一个人' } });
    expect(
      await group(
        eventId,
        Array.from({ length: 31 }, () => zhang),
      ),
    ).toMatchObject({
      fields: { people: '一次最多 30 人，请分几次添加' },
    });
    const input = { eventId, people: [{ name: '张建国', phone: '13800007307' }], agreed: false };
    expect(await world.ask('cadre', 'events.addGroup', input as never)).toMatchObject({
      fields: { agreed: '请先告诉每个人登记什么、用来做什么，得到同意再勾选' },
    });
  });

  it('is of 600 lines a cadre and day, wrong ones too; the day after there are as many again', async () => {
    const eventId = await givenPublished(world);
    world.now = new Date(world.now.getTime() + 86_400_000);
    const wrong = Array.from({ length: 30 }, (_, n) => ['没人认识', `139123400${10 + n}`] as const);
    const asked = async () => {
      await world.database.db.deleteFrom('limits').execute();
      return group(eventId, wrong);
    };
    for (let n = 0; n < 20; n += 1) expect(await asked()).toMatchObject({ ok: true });
    const over = { code: 'invalid', fields: { people: '一天最多用名单添加 600 行，请明天再来，或者单独添加' } };
    expect(await asked()).toMatchObject(over);
    expect(await group(eventId, [zhang])).toMatchObject(over);
    const other = { eventId, people: [{ name: '没人认识', phone: '13912340000' }], agreed: true as const };
    expect(await world.ask('street', 'events.addGroup', other)).toMatchObject({ ok: true });
    world.now = new Date(world.now.getTime() + 86_400_000);
    expect(await group(eventId, [zhang])).toMatchObject({ ok: true });
  });
});
