import { freshPhone, newcomer, newWeChat } from '../../support/members';
import { signedIn } from '../../support/signed-in';
import { type World, worldOfFile } from '../../support/world';

const world = worldOfFile();
afterEach(() => {
  world.now = new Date('2026-12-01T02:00:00Z');
});

const codeOf = async (who: Parameters<World['ask']>[0]) => (await world.get(who, 'members.moveCode', {}))?.code ?? '';

describe('another WeChat', () => {
  it('takes the account with its code: the old binding and all sessions end, and its person is told', async () => {
    const { who, id, phone } = await newcomer(world, 'member');
    const browser = await signedIn(world, { id });
    const code = await codeOf(who);
    expect(code).toMatch(/^\d{8}$/);
    const here = newWeChat();
    expect(await world.get(here, 'members.moveHere', { phone, code: `${code.slice(0, 4)} ${code.slice(4)}` })).toEqual({
      outcome: 'moved',
    });
    expect(await world.get(here, 'members.me', {})).toMatchObject({ id, status: 'member' });
    for (const gone of [who, browser]) expect(await world.get(gone, 'members.me', {})).toBeNull();
    const told = world.database.db.selectFrom('outbox').select('kind').where('person_id', '=', id);
    expect(await told.execute()).toEqual([{ kind: 'security.changed' }]);
    expect(await world.get(newWeChat(), 'members.moveHere', { phone, code })).toEqual({ outcome: 'wrong' });
  });

  it('answers the same for a wrong number, a wrong code, and one that is over', async () => {
    const { who, phone } = await newcomer(world);
    const code = await codeOf(who);
    const other = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
    const wrong = { outcome: 'wrong' };
    expect(await world.get(newWeChat(), 'members.moveHere', { phone: freshPhone(), code })).toEqual(wrong);
    expect(await world.get(newWeChat(), 'members.moveHere', { phone, code: other })).toEqual(wrong);
    world.now = new Date(world.now.getTime() + 10 * 60_000);
    expect(await world.get(newWeChat(), 'members.moveHere', { phone, code })).toEqual(wrong);
  });

  it('a code ends with the fifth wrong try, and with the next code', async () => {
    const { who, phone } = await newcomer(world);
    const first = await codeOf(who);
    const second = await codeOf(who);
    const wrong = [first, '00000000', '11111111', '22222222', '33333333'].map((one) =>
      one === second ? '44444444' : one,
    );
    for (const code of wrong)
      expect(await world.get(newWeChat(), 'members.moveHere', { phone, code })).toEqual({ outcome: 'wrong' });
    expect(await world.get(newWeChat(), 'members.moveHere', { phone, code: second })).toEqual({ outcome: 'wrong' });
  });

  it('that has an account already takes no other; a browser gets no code', async () => {
    const { who, phone } = await newcomer(world);
    const other = await newcomer(world);
    expect(await world.get(other.who, 'members.moveHere', { phone, code: await codeOf(who) })).toEqual({
      outcome: 'taken',
    });
    expect(await world.get('worker', 'members.moveCode', {})).toBeNull();
  });

  it('keeps no code readable', async () => {
    const { who } = await newcomer(world);
    const code = await codeOf(who);
    const rows = await world.database.db.selectFrom('move_codes').selectAll().execute();
    expect(JSON.stringify([rows, world.logged])).not.toContain(code);
  });
});
