import { merge } from '@/cloud/members/merge';
import { openPhone } from '@/cloud/members/phone';
import { inTransaction } from '../../support/contexts';
import { changeOf, freshPhone, newcomer, rowOf } from '../../support/members';
import { signedIn } from '../../support/signed-in';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const byWeChat = (phone: string) => ({ by: { kind: 'wechat' as const, code: `code-${phone}` } });
const typed = (phone: string) => ({ by: { kind: 'typed' as const, phone } });
const noticesOf = async (personId: string) =>
  world.database.db.selectFrom('outbox').select(['kind', 'body', 'route']).where('person_id', '=', personId).execute();

describe('changing one’s number', () => {
  it('unverified it is changed at once, typed or not, and its person alone is told', async () => {
    const { who, id } = await newcomer(world);
    const phone = freshPhone();
    expect(await world.get(who, 'members.changePhone', typed(phone))).toEqual({ state: 'changed', number: null });
    expect((await world.get(who, 'members.me', {}))?.phone).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`);
    expect(await noticesOf(id)).toEqual([
      { kind: 'security.changed', body: expect.stringContaining('不是我'), route: expect.stringContaining('/not-me/') },
    ]);
    expect(await rowOf(world, id)).toMatchObject({ phone_confirmed: false });
  });

  it('verified, WeChat’s word for it is enough; the same number again changes nothing', async () => {
    const { who, id } = await newcomer(world, 'verified');
    const phone = freshPhone();
    expect(await world.get(who, 'members.changePhone', byWeChat(phone))).toMatchObject({ state: 'changed' });
    expect(await rowOf(world, id)).toMatchObject({ phone_confirmed: true });
    expect(await world.get(who, 'members.changePhone', byWeChat(phone))).toMatchObject({ state: 'changed' });
    expect(await noticesOf(id)).toHaveLength(1);
  });

  it('a code WeChat does not know is said, and changes nothing', async () => {
    const { who, id, phone } = await newcomer(world);
    const before = await rowOf(world, id);
    expect(await world.ask(who, 'members.changePhone', { by: { kind: 'wechat', code: 'spent' } })).toEqual({
      ok: false,
      code: 'phoneCodeOver',
    });
    expect(await rowOf(world, id)).toEqual(before);
    expect(phone).toBeTruthy();
  });

  it('verified, a typed number is answered the same whether somebody holds it or not', async () => {
    const holder = await newcomer(world, 'member');
    const [one, other] = [await newcomer(world, 'verified'), await newcomer(world, 'verified')];
    const held = await world.get(one.who, 'members.changePhone', typed(holder.phone));
    const free = await world.get(other.who, 'members.changePhone', typed(freshPhone()));
    for (const answer of [held, free])
      expect(answer).toEqual({ state: 'checking', number: expect.stringMatching(/^HY2026-\d{4}$/) });
    expect(await noticesOf(holder.id)).toEqual([]);
    expect(await rowOf(world, one.id)).toMatchObject({ phone_index: (await rowOf(world, one.id)).phone_index });
    expect((await world.get(one.who, 'members.me', {}))?.phone.slice(-4)).toBe(one.phone.slice(-4));
    expect(await world.ask(one.who, 'members.changePhone', typed(freshPhone()))).toEqual({
      ok: false,
      code: 'phoneCheckOpen',
    });
  });

  it('is withdrawn by whoever asked, and may be asked again', async () => {
    const { who } = await newcomer(world, 'verified');
    await world.get(who, 'members.changePhone', typed(freshPhone()));
    const check = await world.get(who, 'members.myPhoneCheck', {});
    expect(check).toMatchObject({ state: '核对中', transitions: ['withdraw'], promisedAt: expect.any(String) });
    await world.get(who, 'members.withdrawPhone', { caseId: check?.caseId ?? '' });
    expect(await world.get(who, 'members.myPhoneCheck', {})).toMatchObject({ state: '没有换', transitions: [] });
    expect(await world.get(who, 'members.changePhone', typed(freshPhone()))).toMatchObject({ state: 'checking' });
  });
});

describe('a number that another verified person holds', () => {
  const contested = async () => {
    const [holder, asker] = [await newcomer(world, 'member'), await newcomer(world, 'verified')];
    expect(await world.get(asker.who, 'members.changePhone', byWeChat(holder.phone))).toMatchObject({
      state: 'checking',
    });
    const caseId = (await world.get(asker.who, 'members.myPhoneCheck', {}))?.caseId ?? '';
    return { holder, asker, caseId };
  };

  it('is an officer’s to settle, who sees both masked and leaves an audit row', async () => {
    const { holder, caseId } = await contested();
    const seen = await world.get('officer', 'members.phoneCase', { caseId });
    expect(seen).toMatchObject({
      kind: 'phoneConflict',
      person: { name: '林*北', status: '已实名' },
      wanted: { isProven: true, phone: expect.stringContaining('****') },
      holder: { name: '林*北' },
      transitions: ['give', 'refuse'],
    });
    expect(JSON.stringify(seen)).not.toContain(holder.phone);
    expect(await world.get('officer', 'members.ringNumber', { caseId })).toEqual({ phone: holder.phone });
    const audit = world.database.db.selectFrom('audit').select(['action', 'reads']).where('row_id', '=', caseId);
    expect(await audit.orderBy('id').execute()).toEqual([
      { action: 'members.phoneCase', reads: 'contact' },
      { action: 'members.ringNumber', reads: 'contact' },
    ]);
  });

  it('given, it is the asker’s and nobody else’s; the one before is told and keeps everything else', async () => {
    const { holder, asker, caseId } = await contested();
    await world.get('officer', 'members.settlePhone', { caseId, decision: 'give' });
    expect(await world.ask('officer', 'members.ringNumber', { caseId })).toMatchObject({ code: 'stateChanged' });
    expect((await world.get(asker.who, 'members.me', {}))?.phone.slice(-4)).toBe(holder.phone.slice(-4));
    expect(await rowOf(world, holder.id)).toMatchObject({ phone_sealed: null, phone_index: null, status: 'member' });
    expect((await noticesOf(holder.id)).map(({ kind }) => kind)).toEqual(['security.changed']);
    expect((await noticesOf(asker.id)).map(({ kind }) => kind)).toEqual(['members.phone']);
    expect(await world.ask('officer', 'members.settlePhone', { caseId, decision: 'give' })).toMatchObject({
      code: 'stateChanged',
    });
  });

  it('refused, nothing changes and the asker reads why; a refusal needs its reason', async () => {
    const { holder, asker, caseId } = await contested();
    expect(await world.ask('officer', 'members.settlePhone', { caseId, decision: 'refuse' })).toMatchObject({
      code: 'invalid',
      fields: { reason: '请填写理由' },
    });
    await world.get('officer', 'members.settlePhone', { caseId, decision: 'refuse', reason: '机主说仍在用' });
    expect((await rowOf(world, holder.id)).phone_index).not.toBeNull();
    expect(await world.get(asker.who, 'members.myPhoneCheck', {})).toMatchObject({
      state: '没有换',
      reason: '机主说仍在用',
    });
  });
});

it('an account merged into another brings its old number along, readable there', async () => {
  const [from, into] = [await newcomer(world), await newcomer(world)];
  await changeOf(world, from.who);
  await inTransaction(world, (context) => merge(context, from.id, into.id));
  const { old_phone_sealed: sealed } = await world.database.db
    .selectFrom('account_changes')
    .select('old_phone_sealed')
    .where('person_id', '=', into.id)
    .executeTakeFirstOrThrow();
  expect(openPhone(world.keys, into.id, sealed)).toBe(from.phone);
});

it('one who waits to be verified is not verified yet: a typed number is changed at once', async () => {
  const { who, id } = await newcomer(world);
  await world.database.db.updateTable('people').set({ status: 'pending' }).where('id', '=', id).execute();
  expect(await world.get(who, 'members.changePhone', typed(freshPhone()))).toMatchObject({ state: 'changed' });
});

describe('“不是我”', () => {
  it('ends every session at once, opens one case however often it is said, and an officer puts the number back', async () => {
    const { who, id, phone } = await newcomer(world);
    const changeId = await changeOf(world, who);
    const browser = await signedIn(world, { id });
    const { number } = await world.get(who, 'members.disown', { changeId });
    expect(await world.get(who, 'members.disown', { changeId })).toEqual({ number });
    expect(await world.get(browser, 'members.me', {})).toBeNull();
    const { id: caseId } = await world.database.db
      .selectFrom('cases')
      .select('id')
      .where('person_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(await world.get('officer', 'members.phoneCase', { caseId })).toMatchObject({
      kind: 'disowned',
      change: { kind: 'phone', oldPhone: `${phone.slice(0, 3)}****${phone.slice(7)}` },
    });
    await world.get('officer', 'members.settleDisowned', { caseId, isPutBack: true, reason: '电话核实过' });
    expect((await world.get(who, 'members.me', {}))?.phone.slice(-4)).toBe(phone.slice(-4));
  });
});
