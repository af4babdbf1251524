import { deliver, notify } from '@/cloud/office/notices';
import { sendPush } from '@/cloud/office/pushes';
import type { Messages } from '@/cloud/ports/messages';
import { newcomer } from '../../support/members';
import { type World, worldOfFile } from '../../support/world';

const world = worldOfFile();
afterEach(() => {
  world.now = new Date('2026-12-01T02:00:00Z');
});

const at = (iso: string) => new Date(iso);
const tell = (personId: string, kind: string, now = world.now) =>
  notify(world.database.db, [{ personId, kind, title: '有新进展', body: kind, route: '/pages/home/index' }], now);
const inboxOf = (personId: string) =>
  world.database.db
    .selectFrom('inbox')
    .select(['kind', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();

describe('quiet hours', () => {
  const night = at('2026-12-01T13:00:00Z'); // 21:00 in Shanghai
  const morning = at('2026-12-02T00:00:00Z'); // 8:00

  it('a notice of the night is told at eight, with that time; a crisis and a legal limitation at once', async () => {
    const { id } = await newcomer(world);
    for (const kind of ['members.phone', 'crisis.help', 'limitation.due']) await tell(id, kind, night);
    await deliver(world.database, night);
    expect((await inboxOf(id)).map(({ kind }) => kind)).toEqual(['crisis.help', 'limitation.due']);
    await deliver(world.database, new Date(morning.getTime() - 1));
    expect(await inboxOf(id)).toHaveLength(2);
    await deliver(world.database, morning);
    expect((await inboxOf(id)).at(-1)).toEqual({ kind: 'members.phone', created_at: morning });
  });

  it('hold back only the push of what concerns one’s account', async () => {
    const { who, id } = await newcomer(world);
    await world.get(who, 'members.allowPush', { templates: ['progress'] });
    await tell(id, 'security.assisted', night);
    await deliver(world.database, night);
    expect(await inboxOf(id)).toEqual([{ kind: 'security.assisted', created_at: night }]);
    const queued = world.database.db.selectFrom('pushes').select('next_at').where('person_id', '=', id);
    expect(await queued.execute()).toEqual([{ next_at: morning }]);
  });

  it('last twelve hours at most', async () => {
    const { who } = await newcomer(world);
    const save = (quiet: { from: number; to: number }) =>
      world.ask(who, 'members.saveNoticeSettings', { switchedOff: [], quiet });
    expect(await save({ from: 20, to: 8 })).toMatchObject({ ok: true });
    for (const quiet of [
      { from: 8, to: 7 },
      { from: 20, to: 9 },
    ])
      expect(await save(quiet)).toMatchObject({ code: 'invalid', fields: { 'quiet.to': '不打扰最长 12 个小时' } });
  });

  it('are the person’s own where they set them', async () => {
    const { who, id } = await newcomer(world);
    await world.get(who, 'members.saveNoticeSettings', { switchedOff: [], quiet: { from: 8, to: 16 } });
    await tell(id, 'members.phone', night);
    await deliver(world.database, night);
    expect(await inboxOf(id)).toHaveLength(1);
    await tell(id, 'members.phone', at('2026-12-02T01:00:00Z'));
    await deliver(world.database, at('2026-12-02T07:59:59Z'));
    expect(await inboxOf(id)).toHaveLength(1);
    await deliver(world.database, at('2026-12-02T08:00:00Z'));
    expect(await inboxOf(id)).toHaveLength(2);
  });
});

it('what a person switched off is not told; what belongs to a running matter or to safety always is', async () => {
  const { who, id } = await newcomer(world);
  await world.get(who, 'members.saveNoticeSettings', { switchedOff: ['news', 'remind'], quiet: null });
  for (const kind of ['news.event', 'remind.event', 'ask.rating', 'events.promoted', 'security.changed'])
    await tell(id, kind);
  await deliver(world.database, world.now);
  expect((await inboxOf(id)).map(({ kind }) => kind)).toEqual(['ask.rating', 'events.promoted', 'security.changed']);
  expect(await world.get(who, 'members.noticeSettings', {})).toMatchObject({
    switchedOff: ['news', 'remind'],
    quiet: null,
  });
});

describe('a subscribe message', () => {
  const sender = (answers: ('sent' | 'refused' | Error)[]) => {
    const sent: string[] = [];
    const send: Messages['send'] = async ({ openid }) => {
      sent.push(openid);
      const answer = answers.shift() ?? 'sent';
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const ground = { ...world, ports: { ...world.ports, messages: { templates: {}, send } } };
    return { sent, push: () => sendPush(ground, world.now) };
  };
  const allowed = async (times: number) => {
    const { who, id } = await newcomer(world);
    for (let i = 0; i < times; i += 1) await world.get(who, 'members.allowPush', { templates: ['progress'] });
    return { who, id, openid: who.openid };
  };
  const left = async (who: Parameters<World['ask']>[0]) =>
    (await world.get(who, 'members.noticeSettings', {})).templates.map(({ template, allowed: n }) => [template, n]);

  it('goes to whoever allowed it, as often as they did; the inbox has every notice', async () => {
    const { who, id, openid } = await allowed(2);
    const { sent, push } = sender([]);
    for (let i = 0; i < 3; i += 1) await tell(id, 'members.phone');
    await deliver(world.database, world.now);
    while (await push());
    expect(sent).toEqual([openid, openid]);
    expect(await inboxOf(id)).toHaveLength(3);
    expect(await left(who)).toEqual([
      ['progress', 0],
      ['remind', 0],
    ]);
  });

  it('that fails is tried again later, never doubles the inbox, and is given up in the end', async () => {
    const { id } = await allowed(1);
    const { sent, push } = sender(Array.from({ length: 9 }, () => new Error('busy')));
    await tell(id, 'members.phone');
    await deliver(world.database, world.now);
    expect(await push()).toBe(true);
    expect(await push()).toBe(false);
    for (let hour = 0; hour < 8; hour += 1) {
      world.now = new Date(world.now.getTime() + 3_600_000);
      while (await push());
    }
    expect(sent).toHaveLength(5);
    expect(await inboxOf(id)).toHaveLength(1);
  });

  it('that is refused empties the ledger', async () => {
    const { who, id } = await allowed(3);
    const { push } = sender(['refused']);
    await tell(id, 'members.phone');
    await deliver(world.database, world.now);
    while (await push());
    expect(await left(who)).toContainEqual(['progress', 0]);
  });

  it('is offered in WeChat only, and its openid is not readable', async () => {
    const { openid } = await allowed(1);
    expect((await world.get('worker', 'members.noticeSettings', {})).templates).toEqual([]);
    const rows = await world.database.db.selectFrom('subscriptions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(openid);
  });
});
