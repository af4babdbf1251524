import { waitersOf } from '../../support/line';
import { givenPublished, hoursOn, save, toldTo, worked } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
const MORNING = new Date('2026-12-01T02:00:00Z');
beforeEach(async () => {
  world.now = MORNING;
  await world.database.db.deleteFrom('limits').execute();
});

const planOf = (eventId: string) => world.get('cadre', 'events.plan', { eventId });
const mineOf = async (who: Who, eventId: string) => (await world.get(who, 'events.detail', { eventId })).mine;
const later = (minutes: number) => (world.now = new Date(world.now.getTime() + minutes * 60_000));
const session = async (eventId: string, from: number, until: number) => {
  const id = (await planOf(eventId)).sessions[0]?.id ?? '';
  return {
    sessions: [{ id, title: '', startsAt: hoursOn({ now: MORNING }, from), endsAt: hoursOn({ now: MORNING }, until) }],
  };
};

/** An event with two seats: worker and courier have them, worker2 waits; told so, and a minute older. */
async function givenFull(): Promise<string> {
  const eventId = await givenPublished(world, { capacity: 2 });
  for (const who of ['worker', 'courier', 'worker2'] as const) await world.get(who, 'events.signUp', { eventId });
  await worked(world);
  later(1);
  return eventId;
}

describe('a published event at other hours', () => {
  it('asks everybody confirmed again; who waits is only told; who says nothing loses the seat to the next', async () => {
    const eventId = await givenFull();
    const answer = await save(world, eventId, 'sessions', await session(eventId, 264, 266));
    const until = '2026-12-03T00:01:00.000Z';
    expect(answer).toMatchObject({
      ok: true,
      value: { asked: 2, reconfirmBy: until, changed: ['时间', '报名截止', '最晚取消'] },
    });
    const [change] = (await planOf(eventId)).changes;
    expect(change).toMatchObject({
      by: '周敏',
      reconfirmBy: until,
      what: [
        { label: '时间', before: '12月11日 10:00–12:00', after: '12月12日 10:00–12:00' },
        { label: '报名截止', before: '12月11日 09:00', after: '12月12日 09:00' },
        { label: '最晚取消', before: '12月10日 10:00', after: '12月11日 10:00' },
      ],
    });
    await worked(world);
    expect(await mineOf('worker', eventId)).toMatchObject({ state: 'held', heldFor: 'moved', holdUntil: until });
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'waitlisted', position: 1 });
    const [told] = await toldTo(world, 'worker', eventId);
    expect(told?.title).toBe('有一件事等你确认');
    expect(told?.body).toContain('时间由“12月11日 10:00–12:00”改为“12月12日 10:00–12:00”');
    expect(told?.body).toContain('请在 12月3日 08:01 前点“确认参加”');
    const [waits] = await toldTo(world, 'worker2', eventId);
    expect(waits).toMatchObject({ title: '报名的活动有变动' });
    expect(waits?.body).not.toContain('确认参加');

    later(10);
    const { id } = (await mineOf('worker', eventId)) as { id: string };
    await world.get('worker', 'events.confirm', { registrationId: id });
    world.now = new Date(until);
    await worked(world);
    expect(await mineOf('worker', eventId)).toMatchObject({ state: 'confirmed' });
    expect(await mineOf('courier', eventId)).toMatchObject({ state: 'cancelled' });
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'held', heldFor: 'promoted' });
    expect((await world.get('courier', 'events.signUp', { eventId })).state).toBe('waitlisted');
  });

  it('moved nearer, a seat held for the next in line waits no longer than one held from now, and its person reads it', async () => {
    const eventId = await givenFull();
    const { id } = (await mineOf('worker', eventId)) as { id: string };
    await world.get('worker', 'events.cancel', { registrationId: id });
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'held', holdUntil: '2026-12-03T00:01:00.000Z' });
    later(1);
    await save(world, eventId, 'sessions', await session(eventId, 30, 32));
    await worked(world);
    const until = '2026-12-01T04:02:00.000Z';
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'held', heldFor: 'promoted', holdUntil: until });
    const told = (await toldTo(world, 'worker2', eventId)).map(({ body }) => body);
    expect(told).toContainEqual(expect.stringContaining('请在 12月1日 12:02 前点“确认参加”'));
    world.now = new Date(until);
    await worked(world);
    expect(await mineOf('worker2', eventId)).toMatchObject({ state: 'cancelled' });
  });

  it('moved twice asks once more, until the later moment', async () => {
    const eventId = await givenFull();
    await save(world, eventId, 'sessions', await session(eventId, 264, 266));
    await worked(world);
    const { id } = (await mineOf('worker', eventId)) as { id: string };
    await world.get('worker', 'events.confirm', { registrationId: id });
    later(60);
    await save(world, eventId, 'place', { place: '区工人文化宫' });
    await worked(world);
    for (const who of ['worker', 'courier'] as const)
      expect(await mineOf(who, eventId)).toMatchObject({ state: 'held', holdUntil: '2026-12-03T01:01:00.000Z' });
  });

  it('whoever signs up after the change knows of it and is asked nothing', async () => {
    const eventId = await givenPublished(world, { capacity: 5 });
    await world.get('worker', 'events.signUp', { eventId });
    later(1);
    await save(world, eventId, 'sessions', await session(eventId, 264, 266));
    later(1);
    await world.get('courier', 'events.signUp', { eventId });
    await worked(world);
    expect(await mineOf('worker', eventId)).toMatchObject({ state: 'held' });
    expect(await mineOf('courier', eventId)).toMatchObject({ state: 'confirmed' });
  });

  it('within three hours of the start nobody is asked any more, and everybody is told', async () => {
    const eventId = await givenPublished(world, { capacity: 2, hours: 240 });
    await world.get('worker', 'events.signUp', { eventId });
    world.now = new Date(MORNING.getTime() + 238 * 3_600_000);
    expect(await save(world, eventId, 'place', { place: '隔壁会议室' })).toMatchObject({
      value: { asked: 0, reconfirmBy: null, changed: ['地点'] },
    });
    await worked(world);
    expect(await mineOf('worker', eventId)).toMatchObject({ state: 'confirmed' });
    expect((await toldTo(world, 'worker', eventId))[0]?.body).toContain('地点由“网谷职工书屋”改为“隔壁会议室”');
  });

  it('thousands are asked in steps, each once', async () => {
    const eventId = await givenPublished(world, { capacity: 200 });
    await waitersOf(world, eventId, 450);
    await world.database.db
      .updateTable('registrations')
      .set({ created_at: MORNING, state_since: MORNING })
      .where('event_id', '=', eventId)
      .execute();
    later(1);
    expect(await save(world, eventId, 'sessions', await session(eventId, 264, 266))).toMatchObject({
      value: { asked: 200 },
    });
    await worked(world);
    expect((await planOf(eventId)).counts).toMatchObject({ held: 200, confirmed: 0, waitlisted: 250 });
    const { told } = await world.database.db
      .selectFrom('inbox')
      .select((eb) => eb.fn.countAll<number>().as('told'))
      .where('route', '=', `/pages/events/detail/index?id=${eventId}`)
      .executeTakeFirstOrThrow();
    expect(Number(told)).toBe(450);
  });
});

describe('a published event otherwise changed', () => {
  it('the same place in better words asks nobody, another place does', async () => {
    const eventId = await givenFull();
    const worded = { address: '示范区网谷路 8 号 2 楼（电梯口右转）', isSamePlace: true };
    expect(await save(world, eventId, 'place', worded)).toMatchObject({ value: { asked: 0, changed: ['详细地址'] } });
    await worked(world);
    expect(await mineOf('worker', eventId)).toMatchObject({ state: 'confirmed' });
    expect((await toldTo(world, 'worker', eventId))[0]?.body).toContain('详细地址由');
    expect(await save(world, eventId, 'place', { ...worded, place: '文化宫', isSamePlace: false })).toMatchObject({
      value: { asked: 2, changed: ['地点'] },
    });
  });

  it('what to bring is told, the introduction only written down', async () => {
    const eventId = await givenFull();
    const told = await toldTo(world, 'worker', eventId);
    await save(world, eventId, 'what', { summary: '介绍写得更细了。' });
    await worked(world);
    expect(await toldTo(world, 'worker', eventId)).toEqual(told);
    await save(world, eventId, 'what', { summary: '介绍写得更细了。', bring: '水杯' });
    await worked(world);
    expect((await toldTo(world, 'worker', eventId))[0]?.body).toContain('要带什么由“想分享的书”改为“水杯”');
    expect((await planOf(eventId)).changes.map(({ what }) => what[0]?.label)).toEqual(['要带什么', '活动介绍']);
  });

  it('saved without a change writes and tells nothing', async () => {
    const eventId = await givenFull();
    expect(await save(world, eventId, 'place', {})).toMatchObject({ ok: true, value: { changed: [], asked: 0 } });
    expect((await planOf(eventId)).changes).toEqual([]);
  });

  it('long texts are told by their beginning', async () => {
    const eventId = await givenPublished(world);
    const long = '长'.repeat(200);
    await save(world, eventId, 'what', { summary: `${long}甲` });
    await save(world, eventId, 'what', { summary: `${long}乙` });
    const [second, first] = (await planOf(eventId)).changes.map(({ what }) => what[0]?.after);
    expect([first, second]).toEqual([`${'长'.repeat(80)}…`, '后面的内容有改动']);
  });

  it.each([
    ['who', { audience: 'members' }, 'audience', '发布之后不能再改，确实要改请取消后另发一场'],
    ['who', { ageFrom: 30 }, 'ageFrom', '发布之后不能再改，确实要改请取消后另发一场'],
    ['what', { feeFen: 1000 }, 'feeFen', '发布之后不能再改，确实要改请取消后另发一场'],
    ['asked', {}, 'asksEmergencyContact', '已经有人报名，要填的内容不能再改'],
    ['signUp', { opensAt: '2026-11-30T02:00:00Z' }, 'opensAt', '报名已经开始，开始时间不能再改'],
    [
      'signUp',
      { cancelBy: '2026-12-05T02:00:00Z', opensAt: MORNING.toISOString() },
      'cancelBy',
      '已经告诉大家的最晚取消时间，只能往后改',
    ],
    ['what', { summary: '' }, 'summary', '写一段活动介绍，说清做什么'],
    ['what', { programme: 'camp' }, 'programme', '夏令营、托管是给孩子办的，请勾上“面向未成年人”'],
    ['who', { capacity: 300 }, 'capacity', '超过 200 人、户外或面向未成年人的活动，要先写安全方案'],
    ['who', { capacity: 1 }, 'capacity', '已经有 2 人占着名额（含等确认的），人数不能少于 2'],
  ] as const)('%s %j is refused beside its field', async (step, said, field, sentence) => {
    const eventId = await givenFull();
    const before = await planOf(eventId);
    const kept = step === 'who' ? { capacity: 2 } : {};
    expect(await save(world, eventId, step, { ...kept, ...said })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { [`part.${field}`]: sentence },
    });
    expect(await planOf(eventId)).toEqual(before);
  });

  it('becomes large only by a lead', async () => {
    const eventId = await givenFull();
    await save(world, eventId, 'safety', { safetyPlan: '出入口各两人' });
    const sentence = '改成这样就是大型活动，要由部门负责人来改';
    expect(await save(world, eventId, 'who', { capacity: 201 }, 'officer')).toEqual({
      ok: false,
      code: 'leadPublishes',
      fields: { 'part.capacity': sentence },
    });
    expect(await save(world, eventId, 'safety', { safetyPlan: '有', isForMinors: true })).toMatchObject({
      fields: { 'part.isForMinors': sentence },
    });
    expect(await save(world, eventId, 'who', { capacity: 201 }, 'lead')).toMatchObject({ ok: true });
  });

  it('that is over, or called off, is not changed any more', async () => {
    const over = await givenPublished(world);
    const off = await givenPublished(world);
    await world.get('cadre', 'events.cancelPlan', { eventId: off, reason: '场地不能用了' });
    expect(await save(world, off, 'what', { bring: '伞' })).toEqual({ ok: false, code: 'eventCancelled' });
    expect(await planOf(off)).toMatchObject({ canEdit: false, cancelReason: '场地不能用了', transitions: [] });
    world.now = new Date(MORNING.getTime() + 300 * 3_600_000);
    expect(await save(world, over, 'what', { bring: '伞' })).toEqual({ ok: false, code: 'eventOver' });
    expect(await world.ask('cadre', 'events.cancelPlan', { eventId: over, reason: '忘了取消' })).toEqual({
      ok: false,
      code: 'eventOver',
    });
  });
});
