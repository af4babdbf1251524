import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
const at = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);
beforeAll(async () => {
  await givenEvent(world, { title: '青工读书沙龙', place: '网谷职工书屋' });
  await givenEvent(world, {
    title: '夜班心理减压课',
    programme: 'psychology',
    startsAt: at(95),
    summary: '四个放松练习',
  });
  await givenEvent(world, {
    title: '下个月的健步走',
    programme: 'culture',
    startsAt: at(24 * 20),
    endsAt: at(24 * 20 + 3),
    signUpOpensAt: at(24),
    signUpClosesAt: at(24 * 19),
  });
  await givenEvent(world, {
    title: '明年的大合唱',
    programme: 'culture',
    startsAt: at(24 * 60),
    endsAt: at(24 * 60 + 3),
    signUpClosesAt: at(24 * 50),
  });
  await givenEvent(world, {
    title: '正在进行的培训',
    startsAt: at(-1),
    endsAt: at(1),
    signUpClosesAt: at(-2),
    cancelBy: at(-3),
  });
  await givenEvent(world, {
    title: '昨天的讲座',
    startsAt: at(-24),
    endsAt: at(-22),
    signUpOpensAt: at(-48),
    signUpClosesAt: at(-30),
    cancelBy: at(-30),
  });
  await givenEvent(world, { title: '没有发布的草稿', state: 'draft' });
  await givenEvent(world, { title: '取消了的插花', state: 'cancelled', startsAt: at(97) });
  await givenEvent(world, {
    title: '<script>alert(1)</script>',
    summary: "'; drop table people; --",
    startsAt: at(98),
    endsAt: at(99),
  });
});

const list = async (input: Parameters<typeof world.get<'events.list'>>[2]) =>
  (await world.get('guest', 'events.list', input)).items.map(({ title }) => title);
const script = '<script>alert(1)</script>';

describe('events.list', () => {
  it('shows everybody what has not ended, soonest first, and no draft', async () => {
    expect(await list({})).toEqual([
      '正在进行的培训',
      '夜班心理减压课',
      '青工读书沙龙',
      '取消了的插花',
      script,
      '下个月的健步走',
      '明年的大合唱',
    ]);
  });

  it('says what each is doing', async () => {
    const { items } = await world.get('guest', 'events.list', {});
    expect(items.map(({ phase }) => phase)).toEqual([
      'ongoing',
      'open',
      'open',
      'cancelled',
      'open',
      'upcoming',
      'open',
    ]);
  });

  it.each([
    ['by a word of the title', { q: '读书' }, ['青工读书沙龙']],
    ['by one character', { q: '操' }, []],
    ['by place and title together', { q: '书屋 青工' }, ['青工读书沙龙']],
    ['by the summary', { q: '放松练习' }, ['夜班心理减压课']],
    ['by what looks like SQL, as text', { q: "'; drop table people; --" }, [script]],
    ['by what looks like HTML, as text', { q: '<script>alert(1)</script>' }, [script]],
    ['by nothing but spaces', { q: '   ' }, 7],
    ['by a wildcard, which is none', { q: '%' }, []],
    ['by programme', { programme: 'culture' }, ['下个月的健步走', '明年的大合唱']],
    ['of this week', { when: 'week' }, 5],
    ['of this month', { when: 'month' }, 6],
    ['with sign-up open', { open: true }, ['夜班心理减压课', '青工读书沙龙', script, '明年的大合唱']],
    ['with and without sign-up open', { open: false }, 7],
    ['by everything at once', { q: '大合唱', programme: 'culture', open: true }, ['明年的大合唱']],
    ['by everything at once, where one fails', { q: '大合唱', programme: 'culture', when: 'month' }, []],
  ] as const)('finds %s', async (_, input, found) => {
    const titles = await list(input);
    if (typeof found === 'number') expect(titles).toHaveLength(found);
    else expect(titles).toEqual(found);
  });

  it('does not find drafts by their words', async () => {
    expect(await list({ q: '草稿' })).toEqual([]);
  });

  it.each([
    ['programme', { programme: 'party' }, '活动类别不对'],
    ['when', { when: 'year' }, '时间范围不对'],
    ['q', { q: '字'.repeat(41) }, '最多 40 个字'],
  ])('says what is wrong with %s', async (field, input, sentence) => {
    expect(await world.ask('guest', 'events.list', input as never)).toEqual({
      ok: false,
      code: 'invalid',
      fields: { [field]: sentence },
    });
  });

  it('says how the caller stands to each, and nothing of anybody else’s place', async () => {
    const idOf = async (q: string) => (await world.get('worker', 'events.list', { q })).items[0]?.id ?? '';
    const [full, calm, off] = [await idOf('大合唱'), await idOf('减压'), await idOf('script')];
    const { db } = world.database;
    await db.updateTable('event_seats').set({ capacity: 1 }).where('event_id', '=', full).execute();
    await world.get('officer', 'events.signUp', { eventId: full });
    await world.get('counsellor', 'events.signUp', { eventId: full });
    const waiting = await world.get('worker', 'events.signUp', { eventId: full });
    await world.get('worker', 'events.signUp', { eventId: calm });
    const given = await world.get('worker', 'events.signUp', { eventId: off });
    await world.get('worker', 'events.cancel', { registrationId: given.id });
    const ownOf = async (who: 'worker' | 'officer' | 'guest', input = {}) =>
      (await world.get(who, 'events.list', input)).items.flatMap(({ id, mine }) => (mine ? [{ id, ...mine }] : []));
    const seated = (id: string) => ({ id, state: 'confirmed', position: null });
    expect(await ownOf('worker')).toEqual([seated(calm), { id: full, state: 'waitlisted', position: 2 }]);
    expect(await ownOf('worker', { q: '大合唱' })).toEqual([{ id: full, state: 'waitlisted', position: 2 }]);
    expect(await ownOf('officer')).toEqual([seated(full)]);
    expect(await ownOf('guest')).toEqual([]);
    const hold = { state: 'held', held_for: 'promoted', hold_until: at(24) } as const;
    await db.updateTable('registrations').set(hold).where('id', '=', waiting.id).execute();
    expect(await ownOf('worker')).toEqual([seated(calm), { id: full, state: 'held', position: null }]);
    for (const state of ['checked_in', 'excused'] as const) {
      await db.updateTable('registrations').set({ state }).where('id', '=', waiting.id).execute();
      expect(await ownOf('worker')).toMatchObject([{ id: calm }, { state }]);
    }
  });
});
