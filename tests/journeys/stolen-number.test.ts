import { purposes } from '@/contract/purposes';
import { lastFour } from '@/rules/identity';
import { givenEvent } from '../support/events';
import { complaint } from '../support/help';
import { anyNumber } from '../support/identity';
import { kid, newcomer } from '../support/members';
import { onPc, titlesOf } from '../support/stories';
import { type Who, worldOfEachTest } from '../support/world';

const world = worldOfEachTest();

type Someone = Awaited<ReturnType<typeof newcomer>>;

/** Agrees and hands in a name and a number. */
async function handsIn({ who }: Someone, name: string, number: string): Promise<string> {
  await world.get(who, 'privacy.giveConsent', { purpose: 'identity', version: purposes.identity.version });
  expect(await world.get(who, 'identity.submit', { name, document: 'idCard', number })).toEqual({
    status: 'pending',
    isMatched: false,
  });
  return (await world.get(who, 'office.myCases', {})).items[0]?.id ?? '';
}

/** Somebody whose card an officer has seen. */
async function verified(name: string, number: string): Promise<Someone> {
  const one = await newcomer(world);
  const caseId = await handsIn(one, name, number);
  await world.get('officer', 'identity.confirm', { caseId, document: 'idCard', lastFour: lastFour(number) });
  return one;
}

const statusOf = async (who: Who) => (await world.get(who, 'members.me', {}))?.status;
const desk = async (who: Who) => (await world.get(who, 'office.desk', { service: 'identity' })).items;
const settled = (caseId: string, number: string, outcome: 'samePerson' | 'holderKeeps') => ({
  caseId,
  outcome,
  document: 'idCard' as const,
  lastFour: lastFour(number),
  reason: '本人带证件原件到区总工会核对',
});

it('somebody hands in another’s number: an officer decides, neither learns who the other is', async () => {
  const number = anyNumber();
  const owner = await verified('诸葛宁', number);
  await titlesOf(world, owner.who);
  const thief = await newcomer(world);
  const mineOf = async (who: Who) => JSON.stringify(await world.get(who, 'identity.mine', {}));

  // To the one who hands it in it looks like anybody's first time.
  const caseId = await handsIn(thief, '林小北', number);
  const honest = await newcomer(world);
  await handsIn(honest, '林小北', anyNumber());
  const shape = async ({ who }: Someone) => {
    const { claim } = await world.get(who, 'identity.mine', {});
    const [own] = (await world.get(who, 'office.myCases', {})).items;
    return [
      claim?.state,
      claim?.heldBy,
      claim?.promisedAt,
      own?.state,
      own?.holder,
      own?.promisedAt,
      own?.title,
      own?.kind,
    ];
  };
  expect(await shape(thief)).toEqual(await shape(honest));
  // The last four as they are told of a covered number: an id or an office's own number may hold them too.
  const tail = `(?<![\\da-f-])${owner.phone.slice(-4)}(?!\\d)`;
  const secrets = new RegExp(`诸葛|证件号码核对|带证件原件到区总工会核对|${owner.phone}|${tail}|${owner.id}`);
  expect(`177****${owner.phone.slice(-4)}`).toMatch(new RegExp(tail));
  const everything = async () =>
    JSON.stringify([
      await mineOf(thief.who),
      await world.get(thief.who, 'office.myCases', {}),
      await world.get(thief.who, 'office.inbox', {}),
      await world.get(thief.who, 'office.caseHistory', { caseId }),
    ]);
  expect(await everything()).not.toMatch(secrets);
  // Whose number it is stays verified, and notices nothing yet.
  expect(await statusOf(owner.who)).toBe('verified');

  // The officer has it with a promise and sees both, covered; a cadre below does not.
  expect(await desk('officer')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: caseId, kind: '证件号码核对', promisedAt: '2026-12-03T10:00:00.000Z' }),
    ]),
  );
  expect((await desk('street')).map(({ id }) => id)).toEqual([]);
  world.now = new Date('2026-12-02T02:00:00Z');
  expect((await world.get('officer', 'identity.case', { caseId })).parties).toMatchObject([
    { role: 'claimant', name: '林*北' },
    { role: 'holder', name: '诸*宁' },
  ]);

  // It is somebody else: the number stays, the other is unverified and told why in words that name nobody.
  await world.get('officer', 'identity.settle', settled(caseId, number, 'holderKeeps'));
  expect([await statusOf(owner.who), await statusOf(thief.who)]).toEqual(['verified', 'unverified']);
  expect(await titlesOf(world, thief.who)).toEqual(['你办的事有结果了']);
  expect((await world.get(thief.who, 'identity.mine', {})).claim).toMatchObject({ state: '未通过', isOpen: false });
  expect((await world.get(thief.who, 'office.myCases', {})).items).toMatchObject([
    { kind: '实名核对', state: '未通过' },
  ]);
  expect(await everything()).not.toMatch(secrets);

  // The owner is told that somebody tried, not who; and sees who looked at their data.
  expect(await titlesOf(world, owner.who)).toHaveLength(2);
  const [told] = (await world.get(owner.who, 'office.inbox', {})).items;
  expect(told?.body).toMatch(/证件号码/);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`林|${thief.phone.slice(-4)}|${thief.id}`));
  const seen = (await world.get(owner.who, 'privacy.seen', {})).items;
  expect(seen[0]).toMatchObject({ at: '2026-12-02T02:00:00.000Z', role: '区总经办', what: 'contact' });
  expect((await world.get(thief.who, 'privacy.seen', {})).items).toHaveLength(1);
});

it('it is one person with two phones: two cadres join the accounts, and everything is in the one that stays', async () => {
  const number = anyNumber();
  const old = await verified('诸葛宁', number);
  const eventId = await givenEvent(world);
  await world.get(old.who, 'help.sendFeedback', complaint);

  // On the new phone they began anew: a seat, a child, feedback.
  const fresh = await newcomer(world);
  await world.get(fresh.who, 'events.signUp', { eventId });
  await world.get(fresh.who, 'members.addChild', kid);
  await world.get(fresh.who, 'help.sendFeedback', { ...complaint, category: 'wish' });
  const pc = await onPc(world, fresh.who);
  const caseId = await handsIn(fresh, '诸葛宁', number);

  // One officer settles it as one person; another cadre, never the same, joins.
  world.now = new Date('2026-12-01T02:20:00Z');
  const { mergeCaseId } = await world.get('officer', 'identity.settle', settled(caseId, number, 'samePerson'));
  const merge = { caseId: mergeCaseId ?? '' };
  expect(await titlesOf(world, fresh.who)).toContain('你办的事有结果了');
  expect((await world.get(fresh.who, 'identity.mine', {})).claim).toMatchObject({ state: '已核对', reason: null });
  expect(await world.ask('officer', 'identity.confirmMerge', merge)).toEqual({ ok: false, code: 'forbidden' });
  expect(await pc.get('members.me', {})).toMatchObject({ id: fresh.id });
  expect((await desk('officer2')).map(({ id }) => id)).toContain(mergeCaseId);
  expect(await world.get('officer2', 'identity.confirmMerge', merge)).toEqual({ state: '已合并' });

  // The phone in their hand opens the old account, with everything of both.
  const me = await world.get(fresh.who, 'members.me', {});
  expect(me).toMatchObject({ id: old.id, name: '诸葛宁', status: 'verified' });
  expect((await world.get(fresh.who, 'events.mine', {})).items).toMatchObject([
    { event: { id: eventId }, registration: { state: 'confirmed', number: 1 } },
  ]);
  expect((await world.get(fresh.who, 'members.children', {})).items).toMatchObject([{ name: kid.name }]);
  expect((await world.get(fresh.who, 'help.myFeedback', {})).items.map(({ category }) => category)).toEqual([
    'wish',
    'broken',
  ]);
  const kinds = (await world.get(fresh.who, 'office.myCases', {})).items.map(({ kind, state }) => `${kind} ${state}`);
  expect(kinds.sort()).toEqual(
    ['使用反馈 等待回复', '使用反馈 等待回复', '合并账号 已合并', '实名核对 已核对', '实名核对 已核对'].sort(),
  );
  const receipts = (await world.get(fresh.who, 'privacy.consents', {})).items.filter((one) => one.withdrawnAt === null);
  expect([...new Set(receipts.map(({ purpose }) => purpose))].sort()).toEqual(['children', 'identity', 'policy']);
  expect(await titlesOf(world, fresh.who)).toContain('你办的事有结果了');
  expect((await world.get(fresh.who, 'identity.mine', {})).verified?.masked).toBe(`4****************${number.at(-1)}`);

  // The other account is a tombstone: its PC is signed out, its WeChat binding gone, nobody finds it.
  expect(await pc.get('members.me', {})).toBeNull();
  expect(await world.get(old.who, 'members.me', {})).toBeNull();
  expect((await world.get('officer', 'identity.findPeople', { name: '诸葛宁' })).items).toHaveLength(1);
  expect((await world.get('officer', 'identity.findPeople', { name: '林小北' })).items).toEqual([]);
  const { items: roster } = await world.get('cadre', 'events.roster', { eventId });
  expect(roster).toMatchObject([{ number: 1, name: '诸*宁' }]);
});
