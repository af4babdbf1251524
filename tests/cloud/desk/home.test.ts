import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile({ max: 2 });
const start = new Date('2026-12-01T02:00:00Z');
afterEach(async () => {
  world.now = start;
  for (const table of ['registrations', 'event_sessions', 'event_seats', 'events'])
    await world.database.script(`delete from union_home.${table}`);
});

const at = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);
const titles = async (who: 'worker' | 'guest') =>
  (await world.get(who, 'office.home', {})).upcoming.map(({ title, tag }) => [title, tag]);

describe('home', () => {
  it('shows every service’s tile, and guests have nothing unread', async () => {
    const home = await world.get('guest', 'office.home', {});
    expect(home).toEqual({
      tiles: [
        { service: 'events', label: '活动报名', hint: expect.any(String), route: '/pages/events/list/index' },
        { service: 'selfStudy', label: '自学自查', hint: expect.any(String), route: '/pages/self-study/home/index' },
        { service: 'legal', label: '劳动法咨询', hint: expect.any(String), route: '/pages/legal/start/index' },
      ],
      upcoming: [],
      unread: 0,
      running: [],
      more: 0,
      deadlines: [],
      desk: null,
    });
  });

  it('shows one’s own events and those open for sign-up, three in all, soonest first', async () => {
    await givenEvent(world, { title: '最早的活动', startsAt: at(95) });
    const mine = await givenEvent(world, { title: '我的活动' });
    await givenEvent(world, { title: '还没开始报名', signUpOpensAt: at(1) });
    await givenEvent(world, { title: '报名截止了', signUpClosesAt: at(0) });
    await givenEvent(world, { title: '草稿活动', state: 'draft' });
    await givenEvent(world, { title: '取消的活动', state: 'cancelled' });
    await givenEvent(world, { title: '第三个活动', startsAt: at(97) });
    await givenEvent(world, { title: '第四个活动', startsAt: at(98), endsAt: at(99) });
    await world.get('worker', 'events.signUp', { eventId: mine });
    expect(await titles('worker')).toEqual([
      ['最早的活动', '正在报名'],
      ['我的活动', '报名成功'],
      ['第三个活动', '正在报名'],
    ]);
    expect(await titles('guest')).toEqual([
      ['最早的活动', '正在报名'],
      ['我的活动', '正在报名'],
      ['第三个活动', '正在报名'],
    ]);
  });

  it('says of one’s own event that it was cancelled', async () => {
    const eventId = await givenEvent(world, { title: '我的活动' });
    await world.get('worker', 'events.signUp', { eventId });
    await world.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', eventId).execute();
    expect(await titles('worker')).toEqual([['我的活动', '已取消']]);
  });

  it('forgets what is over or was given up', async () => {
    const over = await givenEvent(world, { title: '过去的活动' });
    const given = await givenEvent(world, { title: '放弃的活动', signUpClosesAt: at(1) });
    await world.get('worker', 'events.signUp', { eventId: over });
    const { id } = await world.get('worker', 'events.signUp', { eventId: given });
    await world.get('worker', 'events.cancel', { registrationId: id });
    world.now = at(2);
    expect(await titles('worker')).toEqual([['过去的活动', '报名成功']]);
    world.now = at(98);
    expect(await titles('worker')).toEqual([]);
  });
});
