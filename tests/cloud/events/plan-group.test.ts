import { personaId } from '@/cloud/db/seed/personas';
import { errors } from '@/contract/errors';
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
      value: { confirmed: 2, waitlisted: 1 },
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
      ok: false,
      code: 'invalid',
      fields: {
        'people.0': '这个人已经在名单里了',
        'people.1': '没有这个姓名和手机号的已实名职工，请核对，或者单独添加',
        'people.2': '没有这个姓名和手机号的已实名职工，请核对，或者单独添加',
        'people.4': '和第 4 个是同一个人',
      },
    });
    expect((await people(eventId)).items).toHaveLength(1);
    await statuses(personaId('courier'), 'verified');
  });

  it('is of one to thirty people, whom the event is for, who all agreed', async () => {
    const eventId = await givenEvent(world, { audience: 'members' });
    expect(await group(eventId, [zhang])).toEqual({
      ok: false,
      code: 'invalid',
      fields: { 'people.0': errors.membersOnly.sentence },
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
});
