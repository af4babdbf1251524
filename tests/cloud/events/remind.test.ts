import type { PersonaName } from '@/cloud/db/seed/personas';
import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { say } from '../../support/asking';
import { attempt, givenOpenDoor, workerByName } from '../../support/door';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(async () => {
  world.now = new Date('2026-12-01T02:00:00Z');
  await world.database.db.deleteFrom('inbox').execute();
  await world.database.db.updateTable('events').set({ state: 'cancelled' }).execute();
});

const clock = async (iso: string) => {
  world.now = new Date(iso);
  await tick(world, world.now);
};
/** What somebody has been told since the test began, oldest first, by kinds that begin so. */
const toldTo = async (who: PersonaName, kind: 'remind' | 'ask') =>
  world.database.db
    .selectFrom('inbox')
    .select(['title', 'body', 'route'])
    .where('person_id', '=', personaId(who))
    .where('kind', 'like', `${kind}.%`)
    .orderBy('created_at')
    .execute();

describe('reminders', () => {
  it('a day ahead and two hours ahead, to whoever has a seat, once each, and neutral on the lock screen', async () => {
    // Starts on the 5th at ten in the morning.
    const eventId = await givenEvent(world, { capacity: 1, bring: '笔' });
    await world.get('worker', 'events.signUp', { eventId });
    await world.get('worker2', 'events.signUp', { eventId });
    await clock('2026-12-04T01:59:59Z');
    expect(await toldTo('worker', 'remind')).toEqual([]);
    await clock('2026-12-04T02:00:00Z');
    await clock('2026-12-04T02:01:00Z');
    const [day, ...more] = await toldTo('worker', 'remind');
    expect(more).toEqual([]);
    expect(day).toEqual({
      title: '报名的活动快开始了',
      body: '“青工读书沙龙”12月5日 10:00 在网谷职工书屋开始。到场出示签到码。去不了请打 075500001234 说一声。要带：笔',
      route: `/pages/events/detail/index?id=${eventId}`,
    });
    await clock('2026-12-05T00:00:00Z');
    await clock('2026-12-05T00:01:00Z');
    expect((await toldTo('worker', 'remind')).map(({ title }) => title)).toEqual([
      '报名的活动快开始了',
      '报名的活动就快开始了',
    ]);
    expect(await toldTo('worker2', 'remind')).toEqual([]);
  });

  it('two clocks at once tell once', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    await world.get('worker', 'events.signUp', { eventId });
    world.now = new Date('2026-12-04T02:00:00Z');
    await Promise.all([1, 2, 3, 4].map(() => tick(world, world.now)));
    await tick(world, world.now);
    expect(await toldTo('worker', 'remind')).toHaveLength(1);
  });

  it('who was asked and has said nothing is reminded to say yes', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('worker2', 'events.signUp', { eventId });
    world.now = new Date('2026-12-03T13:30:00Z');
    await say(world, eventId, { cancel_by: new Date('2026-12-05T00:00:00Z') });
    await world.get('worker', 'events.cancel', { registrationId: id });
    await clock('2026-12-04T02:00:00Z');
    // Promoted at half past nine in the evening: two hours of the next morning, until ten.
    expect(await toldTo('worker2', 'remind')).toEqual([]);
    expect((await world.get('worker2', 'events.detail', { eventId })).mine).toMatchObject({ state: 'cancelled' });
    await say(world, eventId, { reminded_day_at: null });
    const held = { state: 'held', held_for: 'moved', hold_until: new Date('2026-12-04T12:00:00Z') } as const;
    await world.database.db.updateTable('registrations').set(held).where('event_id', '=', eventId).execute();
    await clock('2026-12-04T02:05:00Z');
    const [told] = await toldTo('worker2', 'remind');
    expect(told?.body).toContain('要来请先点“确认参加”');
  });

  it('of an event that moved to later come anew; of one called off not at all', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    await world.get('worker', 'events.signUp', { eventId });
    await clock('2026-12-04T02:00:00Z');
    await say(world, eventId, {
      starts_at: new Date('2026-12-07T02:00:00Z'),
      ends_at: new Date('2026-12-07T04:00:00Z'),
    });
    await clock('2026-12-05T00:00:00Z');
    expect(await toldTo('worker', 'remind')).toHaveLength(1);
    await clock('2026-12-06T02:00:00Z');
    expect(await toldTo('worker', 'remind')).toHaveLength(2);
    await say(world, eventId, { state: 'cancelled' });
    await clock('2026-12-07T00:00:00Z');
    expect(await toldTo('worker', 'remind')).toHaveLength(2);
  });

  it('near the start only the nearer one is told', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    await world.get('worker', 'events.signUp', { eventId });
    await clock('2026-12-05T01:00:00Z');
    expect((await toldTo('worker', 'remind')).map(({ title }) => title)).toEqual(['报名的活动就快开始了']);
  });

  it('may be switched off', async () => {
    const eventId = await givenEvent(world, { capacity: 1 });
    await world.get('worker', 'events.signUp', { eventId });
    await world.get('worker', 'members.saveNoticeSettings', { switchedOff: ['remind'], quiet: null });
    await clock('2026-12-04T02:00:00Z');
    expect(await toldTo('worker', 'remind')).toEqual([]);
    await world.get('worker', 'members.saveNoticeSettings', { switchedOff: [], quiet: null });
  });
});

describe('asking how it was', () => {
  it('who came, once, after the end; nobody else', async () => {
    const eventId = await givenOpenDoor(world);
    await world.get('worker', 'events.signUp', { eventId });
    await world.get('courier', 'events.signUp', { eventId });
    await attempt(world, 'cadre', eventId, workerByName);
    const { endsAt } = await world.get('guest', 'events.detail', { eventId });
    await clock(new Date(Date.parse(endsAt) - 1).toISOString());
    expect(await toldTo('worker', 'ask')).toEqual([]);
    await clock(endsAt);
    await clock(new Date(Date.parse(endsAt) + 60_000).toISOString());
    expect(await toldTo('worker', 'ask')).toEqual([
      {
        title: '想听听你的意见',
        body: '“青工读书沙龙”办得怎么样？点开说一句，不说也没关系。',
        route: `/pages/events/feedback/index?id=${eventId}`,
      },
    ]);
    expect(await toldTo('courier', 'ask')).toEqual([]);
  });

  it('of what was over long before nobody is asked', async () => {
    const eventId = await givenOpenDoor(world);
    await world.get('worker', 'events.signUp', { eventId });
    await attempt(world, 'cadre', eventId, workerByName);
    await clock('2026-12-10T02:00:00Z');
    expect(await toldTo('worker', 'ask')).toEqual([]);
    const { asked_at } = await world.database.db
      .selectFrom('events')
      .select('asked_at')
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow();
    expect(asked_at).toEqual(world.now);
  });
});
