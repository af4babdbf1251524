import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { endSessions } from '@/cloud/office/sessions';
import type { Credential } from '@/cloud/ports/identity';
import { forget } from '@/cloud/sign-in/forget';
import { signInText } from '@/rules/sign-in-code';
import { givenPeople } from '../../support/events';
import { countOf } from '../../support/tables';
import { newBrowser, type TestBrowser } from '../../support/test-browser';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(async () => {
  world.now = new Date('2026-12-01T02:00:00Z');
  await world.database.db.deleteFrom('limits').execute();
});

const pass = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
};
const refused = (code: string) => ({ ok: false, code });
const show = async () => {
  const pc = newBrowser(world);
  return { pc, ...(await pc.get('signIn.begin', {})) };
};
const scan = (who: Who, code: string) => world.ask(who, 'signIn.scan', { code });
const scanned = async (who: Who, code: string) => (await world.get(who, 'signIn.scan', { code })).id;
const stateOf = async (pc: TestBrowser, ticket: string) => (await pc.get('signIn.progress', { ticket })).state;
const nameOf = async (pc: TestBrowser) => (await pc.get('members.me', {}))?.name;

/** A PC that the worker's phone has signed in. */
async function givenSignedIn(who: Who = 'worker'): Promise<TestBrowser> {
  const { pc, ticket } = await show();
  await world.get(who, 'signIn.confirm', { signInId: await scanned(who, signInText(ticket)) });
  pc.token = (await pc.get('signIn.collect', { ticket })).token;
  return pc;
}

describe('signing in on a PC', () => {
  it('goes from the code to the session: the phone is told which PC, where and since when', async () => {
    const { pc, ticket } = await show();
    expect(await stateOf(pc, ticket)).toBe('waiting');
    const seen = await world.get('worker', 'signIn.scan', { code: signInText(ticket) });
    expect(seen).toEqual({
      id: expect.any(String),
      device: 'Windows 电脑 · Chrome 浏览器',
      place: '183.62.4.*',
      isSameNetwork: false,
      since: world.now.toISOString(),
    });
    expect(await stateOf(pc, ticket)).toBe('scanned');
    expect(await pc.ask('signIn.collect', { ticket })).toEqual(refused('signInOver'));
    await world.get('worker', 'signIn.confirm', { signInId: seen.id });
    expect(await stateOf(pc, ticket)).toBe('confirmed');
    pc.token = (await pc.get('signIn.collect', { ticket })).token;
    expect(await nameOf(pc)).toBe('张建国');
    expect(await pc.ask('signIn.collect', { ticket })).toEqual(refused('signInOver'));
  });

  it('takes the short code too, as people type it, and says when phone and PC share a network', async () => {
    const { pc, ticket, code } = await show();
    expect(code).toMatch(/^[2-9AC-HJKMNP-RTUWXY]{8}$/);
    pc.address = '127.0.0.1';
    const other = await pc.get('signIn.begin', { instead: ticket });
    const typed = `${other.code.slice(0, 4)} ${other.code.slice(4)}`.toLowerCase();
    expect(await world.get('worker', 'signIn.scan', { code: typed })).toMatchObject({ isSameNetwork: true });
    expect(await scan('worker', code)).toEqual(refused('signInOver'));
  });

  it('keeps neither ticket, code, secret nor token readable, nor in the answers kept for asking again', async () => {
    const { pc, ticket, code } = await show();
    const signInId = await scanned('worker', code);
    await world.get('worker', 'signIn.confirm', { signInId });
    const requestId = randomUUID();
    const answer = await pc.ask('signIn.collect', { ticket }, requestId);
    const token = answer.ok ? answer.value.token : '';
    const { db } = world.database;
    const rows = JSON.stringify([
      await db.selectFrom('sign_in_tickets').selectAll().execute(),
      await db.selectFrom('sessions').selectAll().execute(),
    ]);
    for (const secret of [ticket, code, token, pc.cookie.split('=')[1] ?? '']) {
      expect(secret.length).toBeGreaterThanOrEqual(8);
      expect(rows).not.toContain(secret);
    }
    expect(await pc.ask('signIn.collect', { ticket }, requestId)).toEqual(refused('stateChanged'));
  });

  it('hands the session to nobody who only saw the QR', async () => {
    const { ticket } = await show();
    await world.get('worker', 'signIn.confirm', { signInId: await scanned('worker', signInText(ticket)) });
    const thief = newBrowser(world);
    await thief.get('signIn.begin', {});
    expect(await stateOf(thief, ticket)).toBe('over');
    expect(await thief.ask('signIn.collect', { ticket })).toEqual(refused('notFound'));
  });

  it('says of a code older than two minutes that it is, and of one that never was that it is not found', async () => {
    const { pc, ticket, code } = await show();
    pass(2);
    expect(await stateOf(pc, ticket)).toBe('over');
    expect(await scan('worker', code)).toEqual(refused('signInOver'));
    expect(await scan('worker', 'ACDE2345')).toEqual(refused('notFound'));
    expect(await scan('worker', 'https://example.org')).toMatchObject({
      code: 'invalid',
      fields: { code: expect.stringContaining('不是电脑上的登录码') },
    });
  });

  it('gives two minutes to confirm after scanning, and two to fetch after confirming', async () => {
    const { pc, ticket, code } = await show();
    pass(1.9);
    const signInId = await scanned('worker', code);
    pass(2);
    expect(await world.ask('worker', 'signIn.confirm', { signInId })).toEqual(refused('signInOver'));
    expect(await pc.ask('signIn.collect', { ticket })).toEqual(refused('signInOver'));
    const again = await show();
    await world.get('worker', 'signIn.confirm', { signInId: await scanned('worker', again.code) });
    pass(2);
    expect(await again.pc.ask('signIn.collect', { ticket: again.ticket })).toEqual(refused('signInOver'));
  });

  it('ends with 不是我, and with a new code, for the phone as well', async () => {
    const { pc, ticket, code } = await show();
    const signInId = await scanned('worker', code);
    await world.get('worker', 'signIn.decline', { signInId });
    expect(await stateOf(pc, ticket)).toBe('declined');
    expect(await pc.ask('signIn.collect', { ticket })).toEqual(refused('signInOver'));
    expect(await world.ask('worker', 'signIn.confirm', { signInId })).toEqual(refused('signInOver'));
    const next = await pc.get('signIn.begin', { instead: ticket });
    const nextId = await scanned('worker', next.code);
    await pc.get('signIn.begin', { instead: next.ticket });
    expect(await world.ask('worker', 'signIn.confirm', { signInId: nextId })).toEqual(refused('signInOver'));
  });

  it('belongs to the first phone that scans; a session that a phone confirmed signs in no other PC', async () => {
    const { code } = await show();
    await scanned('worker', code);
    expect(await scan('worker2', code)).toEqual(refused('signInTaken'));
    expect(await scan('worker', code)).toMatchObject({ ok: true });
    const pc = await givenSignedIn();
    expect(await pc.ask('signIn.scan', { code })).toEqual(refused('phoneOnly'));
  });

  it('lets nobody guess: ten codes a minute', async () => {
    const [who] = (await givenPeople(world, 1)) as [Credential];
    for (let i = 0; i < 10; i += 1) expect(await scan(who, 'ACDE2345')).toEqual(refused('notFound'));
    expect(await scan(who, 'ACDE2345')).toEqual(refused('tooMany'));
  });

  it('begins in browsers only: WeChat knows people without', async () => {
    expect(await world.ask('guest', 'signIn.begin', {})).toEqual(refused('notFound'));
  });
});

describe('a session', () => {
  it('is good in its own browser only', async () => {
    const pc = await givenSignedIn();
    const other = newBrowser(world);
    other.token = pc.token;
    expect(await other.get('members.me', {})).toBeNull();
    await other.get('signIn.begin', {});
    expect(await other.get('members.me', {})).toBeNull();
    expect(await nameOf(pc)).toBe('张建国');
  });

  it('ends after 30 minutes unused; a page that asks by itself does not keep it alive', async () => {
    const pc = await givenSignedIn();
    pass(29);
    expect(await nameOf(pc)).toBe('张建国');
    pc.isIdle = true;
    pass(29);
    expect(await nameOf(pc)).toBe('张建国');
    pass(1.1);
    expect(await pc.get('members.me', {})).toBeNull();
    expect(await pc.ask('events.mine', {})).toEqual(refused('notSignedIn'));
  });

  it('ends after 12 hours however much it is used', async () => {
    const pc = await givenSignedIn();
    for (let i = 0; i < 35; i += 1) {
      pass(20);
      expect(await nameOf(pc)).toBe('张建国');
    }
    pass(20);
    expect(await pc.get('members.me', {})).toBeNull();
  });

  it('is written as used once a minute, not with every request', async () => {
    const pc = await givenSignedIn();
    const used = async () => (await pc.get('signIn.sessions', {})).items.find(({ isThis }) => isThis)?.lastUsed;
    const began = world.now.toISOString();
    pass(0.9);
    expect(await used()).toBe(began);
    pass(0.2);
    await used();
    expect(await used()).toBe(world.now.toISOString());
  });

  it('takes the cookie with it when the person signs out', async () => {
    const pc = await givenSignedIn();
    const { cookie } = pc;
    await pc.get('members.signOut', {});
    expect(pc.cookie).toBe('__Host-browser=');
    pc.cookie = cookie;
    expect(await pc.get('members.me', {})).toBeNull();
  });
});

describe('我的登录', () => {
  const items = async (pc: TestBrowser) => (await pc.get('signIn.sessions', {})).items;

  it('lists living sessions, this one marked, and ends one or all', async () => {
    const [one, two, three] = [await givenSignedIn('lead'), await givenSignedIn('lead'), await givenSignedIn('lead')];
    expect((await items(one)).filter(({ device }) => device !== 'test')).toHaveLength(3);
    const mine = (await items(two)).find(({ isThis }) => isThis);
    expect(mine).toMatchObject({ device: 'Windows 电脑 · Chrome 浏览器', since: world.now.toISOString() });
    await one.get('signIn.end', { sessionId: mine?.id ?? '' });
    expect(await two.get('members.me', {})).toBeNull();
    expect(await one.ask('signIn.end', { sessionId: mine?.id ?? '' })).toEqual(refused('notFound'));
    await one.get('signIn.endAll', {});
    for (const pc of [one, three]) expect(await pc.get('members.me', {})).toBeNull();
  });

  it('losing a role ends sessions, and what was confirmed and not fetched yet', async () => {
    const pc = await givenSignedIn('officer');
    const { pc: coming, ticket, code } = await show();
    await world.get('officer', 'signIn.confirm', { signInId: await scanned('officer', code) });
    const ended = await world.database.db
      .transaction()
      .execute((db) => endSessions(db, personaId('officer'), world.now));
    expect(ended).toBeGreaterThanOrEqual(1);
    expect(await pc.get('members.me', {})).toBeNull();
    expect(await coming.ask('signIn.collect', { ticket })).toEqual(refused('signInOver'));
  });
});

it('the night takes codes away a day later', async () => {
  await show();
  const night = (now: Date) =>
    world.database.db
      .transaction()
      .execute((db) => forget({ db, now, keys: world.keys }, { input: {}, position: null }));
  pass(24 * 60 + 1);
  await night(world.now);
  const before = await countOf(world.database, 'sign_in_tickets');
  expect(before).toBeGreaterThan(0);
  pass(30);
  await night(world.now);
  expect(await countOf(world.database, 'sign_in_tickets')).toBeLessThan(before);
});
