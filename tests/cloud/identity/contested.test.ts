import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { anyNumber, givenClaim, givenContested, verifiedBy } from '../../support/identity';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const mine = (who: 'courier' | 'worker2') => world.get(who, 'identity.mine', {});
const numbers = () => world.database.db.selectFrom('identity_numbers').selectAll().execute();

describe('a number somebody else has', () => {
  const settle = (caseId: string, outcome: 'samePerson' | 'claimantKeeps' | 'holderKeeps', number: string) =>
    world.get('officer', 'identity.settle', {
      caseId,
      outcome,
      document: 'idCard',
      lastFour: number.slice(-4),
      reason: '两人都带证件来过',
    });

  it('opens a case for the officer; the worker sees no difference and nothing of the other', async () => {
    const number = anyNumber();
    const caseId = await givenContested(world, number);
    const seen = await mine('courier');
    expect(seen).toMatchObject({ status: 'pending', claim: { state: '待核对', heldBy: '示范区总工会 区总经办' } });
    // Ids are random and may hold any three digits.
    expect(JSON.stringify(seen).replaceAll(seen.claim?.caseId ?? '', '')).not.toMatch(/阿依古丽|恒远|139/);
    expect(await world.ask('street', 'identity.case', { caseId })).toEqual({ ok: false, code: 'notFound' });
    expect((await world.get('officer', 'identity.case', { caseId })).parties).toMatchObject([
      { role: 'claimant', name: '李*' },
      { role: 'holder', name: '阿***·**提' },
    ]);
  });

  it('stays with whom it was', async () => {
    const number = anyNumber();
    const caseId = await givenContested(world, number);
    await settle(caseId, 'holderKeeps', number);
    expect(await mine('courier')).toMatchObject({ status: 'unverified', claim: { state: '未通过', isOpen: false } });
    expect(await numbers()).toEqual([expect.objectContaining({ person_id: personaId('worker2') })]);
    const bodies = world.database.db.selectFrom('outbox').select('body').where('person_id', '=', personaId('worker2'));
    expect((await bodies.execute()).map(({ body }) => body)).toEqual([expect.stringContaining('你的实名不受影响')]);
  });

  it('nowhere in what is theirs does the claimant read that it was disputed, or what the officer wrote', async () => {
    const number = anyNumber();
    const caseId = await givenContested(world, number);
    const told = async () => {
      const { jobId } = await world.get('courier', 'privacy.exportMine', { format: 'json' });
      await tick(world, world.now);
      const { url } = await world.get('courier', 'office.jobFile', { jobId });
      return JSON.stringify([
        await world.get('courier', 'office.myCases', {}),
        await world.get('courier', 'office.home', {}),
        await world.get('courier', 'office.caseHistory', { caseId }),
        await world.get('courier', 'privacy.erasing', {}),
        (await world.ports.files.read(url.replace('memory:', '')))?.toString(),
      ]);
    };
    const words = /证件号码核对|两人都带证件来过/;
    expect(await told()).not.toMatch(words);
    await settle(caseId, 'holderKeeps', number);
    expect(await told()).not.toMatch(words);
    // The officer goes on reading both.
    expect(JSON.stringify(await world.get('officer', 'office.caseHistory', { caseId }))).toMatch(words);
  });

  it('says to the claimant that it waits where anything of theirs would', async () => {
    const number = anyNumber();
    const held = async () => [
      (await world.get('worker', 'identity.mine', {})).claim?.heldBy,
      (await world.get('worker', 'office.myCases', {})).items.find(({ isOpen }) => isOpen)?.holder,
    ];
    await givenClaim(world, 'worker');
    const usual = await held();
    expect(usual).toEqual(['网谷联合工会 基层工会经办人', '网谷联合工会']);
    await givenClaim(world, 'courier', { number });
    await givenClaim(world, 'worker', { number });
    expect(await held()).toEqual(usual);
    expect((await world.get('officer', 'identity.queue', { kind: 'contested' })).items).toHaveLength(1);
  });

  it('shows whose number it was that an officer looked, from then on and nobody else', async () => {
    const number = anyNumber();
    await verifiedBy(world, 'worker2', 'street', number);
    const seen = async (who: 'worker' | 'worker2') => (await world.get(who, 'privacy.seen', {})).items;
    expect(await seen('worker2')).toEqual([]);
    await world.get('officer', 'identity.case', { caseId: await givenClaim(world, 'courier', { number }) });
    expect(await seen('worker2')).toMatchObject([{ role: '区总经办', what: 'contact' }]);
    expect(await seen('worker')).toEqual([]);
  });

  it('goes to the claimant; the other is unverified, told, and their open case is closed', async () => {
    const number = anyNumber();
    await verifiedBy(world, 'worker2', 'street', number);
    const caseId = await givenClaim(world, 'courier', { number });
    await settle(caseId, 'claimantKeeps', number);
    expect(await mine('courier')).toMatchObject({ status: 'verified' });
    expect(await mine('worker2')).toMatchObject({ status: 'unverified', verified: null });
    expect(await numbers()).toEqual([expect.objectContaining({ person_id: personaId('courier') })]);
    const told = await world.database.db
      .selectFrom('outbox')
      .select('body')
      .where('person_id', '=', personaId('worker2'))
      .execute();
    expect(told.at(-1)?.body).toContain('未实名');
    expect(JSON.stringify(told)).not.toMatch(/李强|李\*/);
  });

  it('of one person with two accounts proposes a merge, which the officer who proposed it cannot confirm', async () => {
    const number = anyNumber();
    const caseId = await givenContested(world, number);
    const { mergeCaseId } = await settle(caseId, 'samePerson', number);
    const merge = { caseId: mergeCaseId ?? '' };
    expect(await world.ask('officer', 'identity.confirmMerge', merge)).toEqual({ ok: false, code: 'forbidden' });
    // 第二个人有得比：号码相同，是哪本证件，谁还在核对。
    const { merge: shown } = await world.get('lead', 'identity.case', merge);
    expect(shown?.compared).toEqual({
      proofs: {
        from: '居民身份证 号码已删去，没有核对通过',
        into: expect.stringMatching(/^居民身份证 4\*{16}.，还在核对$/),
      },
      same: { name: false, phone: false, number: true },
    });
    await world.get('lead', 'identity.confirmMerge', merge);
    expect(await world.get('courier', 'members.me', {})).toBeNull();
    expect((await world.get('lead', 'identity.case', merge)).merge).toMatchObject({ compared: null });
  });

  it('of one person whose account holds an office proposes a merge that keeps that account’s WeChat', async () => {
    const number = anyNumber();
    await givenClaim(world, 'keeper', { number });
    const { mergeCaseId } = await settle(await givenClaim(world, 'courier', { number }), 'samePerson', number);
    expect(await world.get('lead', 'identity.case', { caseId: mergeCaseId ?? '' })).toMatchObject({
      merge: { wechat: 'into' },
    });
  });
});
