import { personaId } from '@/cloud/db/seed/personas';
import { assisting, givenAssist } from '../../support/assists';
import { agreed } from '../../support/consents';
import { anyNumber, givenClaim, verifiedBy } from '../../support/identity';
import { contentsOf } from '../../support/tables';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const mine = (who: 'courier' | 'worker2') => world.get(who, 'identity.mine', {});
const numbers = () => world.database.db.selectFrom('identity_numbers').selectAll().execute();

describe('handing in', () => {
  it('waits for the consent to use a number, and keeps nothing before', async () => {
    const claim = { name: '李强', document: 'idCard', number: anyNumber() } as const;
    expect(await world.ask('courier', 'identity.submit', claim)).toMatchObject({ ok: false, code: 'consentNeeded' });
    expect(await numbers()).toEqual([]);
    await agreed(world, 'courier', 'identity');
    expect(await world.get('courier', 'identity.submit', claim)).toEqual({ status: 'pending', isMatched: false });
  });

  it('is held by the nearest cadre with a promise of two working days, and says who', async () => {
    await givenClaim(world, 'courier');
    const { status, claim } = await mine('courier');
    expect(status).toBe('pending');
    // 临江片区的工会和街道都没有经办人：区总接着。周二提交，周四下班前。
    expect(claim).toMatchObject({
      state: '待核对',
      isOpen: true,
      heldBy: '示范区总工会 区总经办',
      promisedAt: '2026-12-03T10:00:00.000Z',
      masked: expect.stringMatching(/^4\*{16}.$/),
    });
    await givenClaim(world, 'worker2');
    expect((await mine('worker2')).claim?.heldBy).toBe('高新园工会联合会 街道/园区工会');
  });

  it('says beside the field what is wrong, and writes nothing', async () => {
    await agreed(world, 'courier', 'identity');
    const before = await contentsOf(world.database);
    const wrong = { name: '李', document: 'idCard', number: '440308199901101513' } as const;
    expect(await world.ask('courier', 'identity.submit', wrong)).toMatchObject({
      code: 'invalid',
      fields: { name: expect.any(String) },
    });
    for (const number of ['440308199901101513', '440308202612020017', '610104620927690'])
      expect(await world.ask('courier', 'identity.submit', { ...wrong, name: '李强', number })).toMatchObject({
        code: 'invalid',
        fields: { number: expect.stringMatching(/[\u4e00-\u9fff]{5}/) },
      });
    expect(await contentsOf(world.database)).toEqual(before);
  });

  it('again replaces what waits; withdrawing frees the number and the status', async () => {
    const first = await givenClaim(world, 'courier');
    const second = await givenClaim(world, 'courier');
    expect(second).not.toBe(first);
    expect(await numbers()).toHaveLength(1);
    expect(await world.ask('courier', 'identity.withdraw', { caseId: first })).toMatchObject({ code: 'stateChanged' });
    expect(await world.get('courier', 'identity.withdraw', { caseId: second })).toEqual({ status: 'unverified' });
    expect(await numbers()).toEqual([]);
    expect((await mine('courier')).claim).toMatchObject({ state: '已撤回', isOpen: false, masked: '号码已删去' });
    const rows = await world.database.db.selectFrom('identities').select(['state', 'number_sealed']).execute();
    expect(rows).toEqual([
      { state: 'ended', number_sealed: null },
      { state: 'ended', number_sealed: null },
    ]);
  });

  it('keeps the number only sealed, and no log, notice or history has it', async () => {
    const number = await verifiedBy(world, 'courier', 'officer');
    const kept: unknown[] = [];
    for (const table of ['identities', 'case_history', 'outbox', 'cases', 'requests', 'people'] as const)
      kept.push(await world.database.db.selectFrom(table).selectAll().execute());
    expect(JSON.stringify([kept, world.logged])).not.toContain(number.slice(6));
  });
});

describe('a cadre', () => {
  it('sees it covered in the queue and in detail, and whole only by an action of its own, which leaves a row', async () => {
    const number = anyNumber();
    const caseId = await givenClaim(world, 'courier', { number });
    const { items } = await world.get('officer', 'identity.queue', {});
    expect(items).toEqual([expect.objectContaining({ id: caseId, kind: 'verification', name: '李*' })]);
    const detail = await world.get('officer', 'identity.case', { caseId });
    expect(detail).toMatchObject({ claim: { name: '李*' }, transitions: ['confirm', 'refuse'] });
    expect(JSON.stringify([items, detail])).not.toMatch(new RegExp(`${number.slice(4)}|李强|15000008816`));
    expect(await world.get('officer', 'identity.reveal', { caseId })).toEqual({ name: '李强', number });
    const rows = await world.database.db.selectFrom('audit').selectAll().where('reads', '=', 'identity').execute();
    expect(rows).toEqual([expect.objectContaining({ action: 'identity.reveal', row_id: caseId })]);
  });

  it('confirms only with the card’s kind and last four', async () => {
    const caseId = await givenClaim(world, 'courier', { number: '11010119900307803X' });
    const confirm = (document: 'idCard' | 'passport', lastFour: string) =>
      world.ask('officer', 'identity.confirm', { caseId, document, lastFour });
    expect(await confirm('idCard', '8031')).toMatchObject({ fields: { lastFour: expect.any(String) } });
    expect(await confirm('passport', '803X')).toMatchObject({ fields: { document: expect.any(String) } });
    expect((await mine('courier')).status).toBe('pending');
    expect(await confirm('idCard', '803x')).toEqual({ ok: true, value: { state: '已核对' } });
    expect(await mine('courier')).toMatchObject({
      status: 'verified',
      claim: null,
      verified: { masked: '1****************X' },
    });
    expect(await confirm('idCard', '803X')).toMatchObject({ code: 'stateChanged' });
    expect(await world.ask('officer', 'identity.reveal', { caseId })).toMatchObject({ code: 'stateChanged' });
  });

  it('refuses with a reason the worker reads, who may hand in again', async () => {
    const caseId = await givenClaim(world, 'courier');
    await world.get('officer', 'identity.refuse', { caseId, reason: '证件已过期，请换新证后再交' });
    expect(await mine('courier')).toMatchObject({
      status: 'unverified',
      claim: { state: '未通过', reason: '证件已过期，请换新证后再交' },
    });
    const notices = await world.database.db.selectFrom('outbox').selectAll().execute();
    expect(notices).toEqual([expect.objectContaining({ person_id: personaId('courier'), title: '你办的事有结果了' })]);
    await givenClaim(world, 'courier');
    expect((await mine('courier')).status).toBe('pending');
  });

  it('never handles their own: it is not in their queue, goes to the next desk, and is refused', async () => {
    const caseId = await givenClaim(world, 'cadre');
    expect((await world.get('cadre', 'identity.queue', {})).items).toEqual([]);
    expect(await world.ask('cadre', 'identity.case', { caseId })).toEqual({ ok: false, code: 'ownCase' });
    expect(await world.ask('cadre', 'identity.confirm', { caseId, document: 'idCard', lastFour: '1234' })).toEqual({
      ok: false,
      code: 'ownCase',
    });
    expect((await world.get('cadre', 'identity.mine', {})).claim?.heldBy).toBe('高新园工会联合会 街道/园区工会');
    expect((await world.get('street', 'identity.queue', {})).items).toHaveLength(1);
  });
});

describe('a change of name', () => {
  it('wants a reason, keeps the status meanwhile, and takes the place of the old name', async () => {
    const number = await verifiedBy(world, 'courier', 'officer');
    const change = { name: '李自强', number };
    expect(await world.ask('courier', 'identity.submit', { ...change, document: 'idCard' })).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    const caseId = await givenClaim(world, 'courier', { ...change, reason: '户口簿上改了名' });
    expect((await mine('courier')).status).toBe('verified');
    expect(await world.get('officer', 'identity.case', { caseId })).toMatchObject({
      kind: 'nameChange',
      claim: { name: '李*强', before: '李*', reason: '户口簿上改了名' },
    });
    await world.get('officer', 'identity.confirm', { caseId, document: 'idCard', lastFour: number.slice(-4) });
    expect(await mine('courier')).toMatchObject({ name: '李自强', status: 'verified' });
    expect(await numbers()).toHaveLength(1);
  });

  it('entered in 代办 is compared with the card by another cadre', async () => {
    const number = await verifiedBy(world, 'worker', 'street');
    const { id } = await givenAssist(world);
    const change = { name: '张国强', document: 'idCard', number, reason: '改名' } as const;
    expect(await assisting(world, id, 'identity.submit', change)).toMatchObject({ ok: true });
    const { claim } = await world.get('worker', 'identity.mine', {});
    const seen = { caseId: claim?.caseId ?? '', document: 'idCard', lastFour: number.slice(-4) } as const;
    expect(await world.ask('cadre', 'identity.confirm', seen)).toEqual({ ok: false, code: 'ownEntry' });
    expect(await world.ask('street', 'identity.confirm', seen)).toMatchObject({ ok: true });
  });
});
