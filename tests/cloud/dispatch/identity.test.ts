import { randomBytes, randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { beginSession, hashToken } from '@/cloud/office/sessions';
import type { Credential } from '@/cloud/ports/identity';
import { POLICY_VERSION } from '@/contract/purposes';
import { givenPeople } from '../../support/events';
import { signedIn } from '../../support/signed-in';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const guest = { ok: true, value: null };
const whoIs = (credential: Credential, now = world.now) =>
  world.dispatch({ action: 'members.me', input: {} }, { credential, address: '127.0.0.1' }, now);

describe('a token', () => {
  it('is its person until its last millisecond', async () => {
    const token = await beginSession(world.database.db, personaId('worker'), 'test', world.now);
    const later = (ms: number) => new Date(world.now.getTime() + 12 * 3_600_000 + ms);
    await world.database.db
      .updateTable('sessions')
      .set({ last_seen_at: later(-60_000) })
      .execute(); // used all day
    expect(await whoIs({ kind: 'token', token }, later(-1))).toMatchObject({ value: { id: personaId('worker') } });
    expect(await whoIs({ kind: 'token', token }, later(0))).toEqual(guest);
  });

  it('that was never given is nobody’s', async () => {
    expect(await whoIs({ kind: 'token', token: randomBytes(32).toString('base64url') })).toEqual(guest);
    expect(await whoIs({ kind: 'token', token: '' })).toEqual(guest);
    expect(await whoIs({ kind: 'token', token: "' or true --" })).toEqual(guest);
  });

  it('is not what the database keeps', async () => {
    const token = await beginSession(world.database.db, personaId('worker'), 'test', world.now);
    const { rows } = { rows: await world.database.db.selectFrom('sessions').selectAll().execute() };
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await whoIs({ kind: 'token', token: hashToken(token) })).toEqual(guest);
  });

  it('ends with signing out, at once, and no other with it', async () => {
    const [one, other] = [await signedIn(world, 'worker'), await signedIn(world, 'worker')];
    expect(await world.ask(one, 'members.signOut', {})).toEqual({ ok: true, value: { done: true } });
    expect(await whoIs(one)).toEqual(guest);
    expect(await world.ask(one, 'members.signOut', {})).toEqual({ ok: false, code: 'notSignedIn' });
    expect(await whoIs(other)).toMatchObject({ value: { id: personaId('worker') } });
  });

  it('of a person who was erased is nobody’s', async () => {
    const [credential] = (await givenPeople(world, 1)) as [Credential];
    const me = await world.get(credential, 'members.me', {});
    await world.database.db
      .updateTable('people')
      .set({ erased_at: world.now, name: null, phone_sealed: null })
      .where('id', '=', me?.id ?? '')
      .execute();
    expect(await whoIs(credential)).toEqual(guest);
    expect(await world.ask(credential, 'events.mine', {})).toEqual({ ok: false, code: 'notSignedIn' });
  });
});

it('an openid of a person who was erased is nobody’s', async () => {
  const who: Credential = { kind: 'openid', openid: `o${randomUUID()}` };
  const { id } = await world.get(who, 'members.register', {
    name: '李强',
    phone: '15000008816',
    agreedTo: POLICY_VERSION,
  });
  expect(await whoIs(who)).toMatchObject({ value: { id } });
  await world.database.db.updateTable('people').set({ erased_at: world.now }).where('id', '=', id).execute();
  expect(await whoIs(who)).toEqual(guest);
});

describe('who asks', () => {
  it('is never what the input says', async () => {
    for (const claim of [
      { openid: 'o1' },
      { personId: personaId('worker') },
      { caller: { personId: personaId('worker') } },
      { roles: ['admin'] },
      { userInfo: { openId: 'o1' } },
    ]) {
      const asked = { action: 'members.me', input: claim, requestId: randomUUID(), ...claim };
      const answer = await world.dispatch(asked, { credential: { kind: 'none' }, address: '127.0.0.1' }, world.now);
      expect(answer).toMatchObject({ ok: false, code: 'invalid' });
      expect(
        await world.dispatch(
          { ...asked, input: {} },
          { credential: { kind: 'none' }, address: '127.0.0.1' },
          world.now,
        ),
      ).toEqual(guest);
    }
  });

  it('holds the roles granted to them, and `worker` with them', async () => {
    expect((await world.get('lead', 'members.me', {}))?.roles).toEqual([{ role: 'lead', unit: '示范区总工会' }]);
    expect(await world.ask('lead', 'events.mine', {})).toMatchObject({ ok: true });
    expect((await world.get('worker', 'members.me', {}))?.roles).toEqual([]);
  });
});
