import { attempt, givenOpenDoor, workerByName } from '../../support/door';
import { waitersOf } from '../../support/line';
import { givenPublished, hoursOn, save, worked } from '../../support/plans';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const planOf = (eventId: string) => world.get('cadre', 'events.plan', { eventId });

describe('more seats', () => {
  it('go to those who wait, in their order, as many as there are', async () => {
    const eventId = await givenPublished(world, { capacity: 2 });
    const ids = await waitersOf(world, eventId, 150);
    expect(await save(world, eventId, 'who', { capacity: 122 })).toMatchObject({ ok: true });
    await worked(world);
    expect(await planOf(eventId)).toMatchObject({ taken: 122, waiting: 28, counts: { held: 120, waitlisted: 28 } });
    const held = await world.database.db
      .selectFrom('registrations')
      .select('id')
      .where('event_id', '=', eventId)
      .where('state', '=', 'held')
      .orderBy('number')
      .execute();
    expect(held.map(({ id }) => id)).toEqual(ids.slice(2, 122));
  });

  it('are free for newcomers only when nobody waits', async () => {
    const eventId = await givenPublished(world, { capacity: 2 });
    for (const who of ['worker', 'courier', 'worker2'] as const) await world.get(who, 'events.signUp', { eventId });
    await save(world, eventId, 'who', { capacity: 4 });
    expect((await world.get('officer', 'events.signUp', { eventId })).state).toBe('waitlisted');
    await worked(world);
    expect(await planOf(eventId)).toMatchObject({ taken: 4, waiting: 0 });
  });
});

describe('sessions', () => {
  const days = (eventId: string) => planOf(eventId).then(({ sessions }) => sessions);

  it('come and go, each with its own door, which never opens before the one before is over', async () => {
    const eventId = await givenPublished(world);
    const [first] = await days(eventId);
    const two = [
      { id: first?.id as string, title: '上午', startsAt: hoursOn(world, 240), endsAt: hoursOn(world, 242) },
      { title: '下午', startsAt: hoursOn(world, 242.5), endsAt: hoursOn(world, 244) },
    ];
    expect(await save(world, eventId, 'sessions', { sessions: two })).toMatchObject({ ok: true });
    expect(await planOf(eventId)).toMatchObject({ startsAt: hoursOn(world, 240), endsAt: hoursOn(world, 244) });
    const doors = await world.database.db
      .selectFrom('event_sessions')
      .select(['opens_at', 'closes_at'])
      .where('event_id', '=', eventId)
      .orderBy('starts_at')
      .execute();
    expect(doors.map(({ opens_at, closes_at }) => [opens_at.toISOString(), closes_at.toISOString()])).toEqual([
      [hoursOn(world, 239), hoursOn(world, 242)],
      [hoursOn(world, 242), hoursOn(world, 244)],
    ]);
    expect((await planOf(eventId)).changes[0]?.what[1]).toEqual({
      label: '场次',
      before: '无',
      after: '上午 12月11日 10:00–12:00；下午 12月11日 12:30–14:00',
    });
    const [, second] = await days(eventId);
    await save(world, eventId, 'sessions', { sessions: [{ ...two[1], id: second?.id as string }] as never });
    expect((await days(eventId)).map(({ title }) => title)).toEqual(['下午']);
  });

  it('at whose door somebody was let in stay, and keep their start', async () => {
    const eventId = await givenOpenDoor(world);
    await world.get('worker', 'events.signUp', { eventId });
    await attempt(world, 'cadre', eventId, workerByName);
    const [used] = await days(eventId);
    expect(used?.admitted).toBe(1);
    const one = {
      id: used?.id as string,
      title: '',
      startsAt: used?.startsAt as string,
      endsAt: used?.endsAt as string,
    };
    const other = { title: '', startsAt: hoursOn(world, 10), endsAt: hoursOn(world, 12) };
    expect(await save(world, eventId, 'sessions', { sessions: [other] })).toMatchObject({
      fields: { 'part.sessions': '“这一场”已经有人签到，不能删' },
    });
    expect(
      await save(world, eventId, 'sessions', { sessions: [{ ...one, startsAt: hoursOn(world, 1) }, other] }),
    ).toMatchObject({
      fields: { 'part.sessions.0.startsAt': '已经有人签到，开始时间不能改' },
    });
    // Beside the line it was typed in, not in the order of time.
    expect(
      await save(world, eventId, 'sessions', { sessions: [other, { ...one, startsAt: hoursOn(world, 1) }] }),
    ).toMatchObject({
      fields: { 'part.sessions.1.startsAt': '已经有人签到，开始时间不能改' },
    });
    expect(await save(world, eventId, 'sessions', { sessions: [one, other] })).toMatchObject({ ok: true });
    expect(await days(eventId)).toHaveLength(2);
  });

  it('are not named twice, nor is a question: the second would be written over the first', async () => {
    const eventId = await givenPublished(world);
    const [first] = await days(eventId);
    const id = first?.id as string;
    const at = (from: number) => ({ id, title: '', startsAt: hoursOn(world, from), endsAt: hoursOn(world, from + 2) });
    expect(await save(world, eventId, 'sessions', { sessions: [at(240), at(250)] })).toMatchObject({
      fields: { 'part.sessions': '有一场写了两次，请删去一场' },
    });
    const ask = (label: string) => ({ id, label, kind: 'text' as const, isRequired: true, options: [] });
    expect(await save(world, eventId, 'asked', { questions: [ask('穿几码'), ask('忌口')] })).toMatchObject({
      fields: { 'part.questions': '有一个问题写了两次，请删去一个' },
    });
  });

  it('of another event are not taken', async () => {
    const [foreign] = await days(await givenPublished(world));
    const eventId = await givenPublished(world);
    const stolen = { id: foreign?.id as string, title: '', startsAt: hoursOn(world, 240), endsAt: hoursOn(world, 242) };
    expect(await save(world, eventId, 'sessions', { sessions: [stolen] })).toEqual({ ok: false, code: 'stateChanged' });
  });
});
