import { randomUUID } from 'node:crypto';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const nobody = { credential: { kind: 'none' as const }, address: '127.0.0.1' };
const ask = (action: unknown, input: unknown = {}) =>
  world.dispatch({ action, input, requestId: randomUUID() }, nobody, world.now);
const deep = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;

describe('an action that does not exist', () => {
  it.each([
    undefined,
    null,
    0,
    1,
    true,
    '',
    '.',
    '..',
    'events',
    'events.',
    '.list',
    'events.list.',
    'events.list.x',
    'Events.list',
    'events.List',
    ' events.list',
    'events.list\u0000',
    '__proto__',
    '__proto__.toString',
    'constructor',
    'constructor.name',
    'events.toString',
    'events.constructor',
    'events.__proto__',
    'events.hasOwnProperty',
    'toString.call',
    ['events', 'list'],
    ['events.list'],
    { toString: 'events.list' },
    'x'.repeat(1_000_000),
    'events.demoSignIn',
    'members.demoSignIn',
    'members.demoPersonas',
  ])('%j', async (action) => {
    expect(await ask(action)).toEqual({ ok: false, code: 'unknownAction' });
  });

  it('is not repeated in the log', async () => {
    await ask('someone-13800007307.it');
    expect(world.logged.at(-1)).toContain('"action":"unknown"');
    expect(world.logged.join('')).not.toContain('13800007307');
  });
});

describe('an input that is not one', () => {
  it.each([1, true, 'text', [{}], Number.NaN])('%j is invalid', async (input) => {
    const answer = await ask('events.list', input);
    expect(answer).toMatchObject({ ok: false, code: 'invalid' });
  });

  it.each([undefined, null, [], {}])('%j is an empty one', async (input) => {
    expect(await ask('events.list', input)).toMatchObject({ ok: true });
  });

  it('with a field nobody knows is refused, and says so at the field', async () => {
    expect(await ask('events.list', { page: 2 })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { page: '多出了不认识的内容' },
    });
  });

  it('nested ten thousand deep is invalid, wherever it stands', async () => {
    const eventId = await givenEvent(world);
    for (const input of [deep(10_000), { q: deep(10_000) }, { extra: deep(10_000) }])
      expect(await ask('events.list', input)).toMatchObject({ ok: false, code: 'invalid' });
    expect(
      await world.ask('cadre', 'events.checkIn', {
        eventId,
        scanId: randomUUID(),
        deviceTime: '2026-12-01T00:00:00Z',
        by: deep(10_000),
      } as never),
    ).toMatchObject({ code: 'invalid' });
  });

  it('of a million characters is invalid, and quickly', async () => {
    const started = performance.now();
    for (const text of ['x'.repeat(1_000_000), '1 '.repeat(500_000), '😀'.repeat(500_000)]) {
      expect(await ask('events.list', { q: text })).toMatchObject({ ok: false, code: 'invalid' });
      expect(await ask('events.list', { cursor: text })).toMatchObject({ ok: false, code: 'invalid' });
      expect(await ask('events.detail', { eventId: text })).toMatchObject({ ok: false, code: 'invalid' });
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('cannot reach into what objects inherit', async () => {
    const input = JSON.parse('{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{"polluted":1}}}') as object;
    const answer = await ask('events.list', input);
    expect(answer.ok ? [] : [answer.code]).toEqual(expect.not.arrayContaining(['busy']));
    expect(({} as { polluted?: number; roles?: unknown }).polluted).toBeUndefined();
  });
});

describe('a cursor no list gave', () => {
  it.each([
    'x',
    '1~x',
    `1~${'-'.repeat(36)}`,
    '1~00000000-0000-0000-0000-00000000000g',
    `${'9'.repeat(16)}~${randomUUID()}`,
    '~',
    `-1~${randomUUID()}`,
  ])('%s is invalid', async (cursor) => {
    for (const action of ['events.list', 'events.mine', 'events.duty', 'office.inbox'] as const) {
      expect(await world.ask('officer', action, { cursor })).toEqual({
        ok: false,
        code: 'invalid',
        fields: { cursor: '翻页位置不对' },
      });
    }
  });

  it('from another list finds rows after that moment, and nothing breaks', async () => {
    expect(await world.ask('officer', 'office.inbox', { cursor: `9999999999999~${randomUUID()}` })).toMatchObject({
      ok: true,
    });
    expect(await world.ask('officer', 'events.list', { cursor: `0~${randomUUID()}` })).toMatchObject({ ok: true });
    const eventId = await givenEvent(world);
    expect(
      await world.ask('officer', 'events.roster', { eventId, cursor: `9999999999999~${randomUUID()}` }),
    ).toMatchObject({ ok: true, value: { items: [] } });
  });
});
