import { type PersonaName, personas } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { entryIndex, numberIndex } from '@/cloud/identity/numbers';
import { blindIndex } from '@/cloud/office/seal';
import { tick } from '@/cloud/tick';
import { POLICY_VERSION, purposes } from '@/contract/purposes';
import { lastFour } from '@/rules/identity';
import { attempt } from '../support/door';
import { givenEvent } from '../support/events';
import { anyNumber } from '../support/identity';
import { newWeChat } from '../support/members';
import { onPc, titlesOf } from '../support/stories';
import { textsWith } from '../support/tables';
import type { TestBrowser } from '../support/test-browser';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

const go = (iso: string) => (world.now = new Date(iso));

/** Asked for from a PC: begins, runs with the clock, and is fetched there. */
async function exported(pc: TestBrowser) {
  const { jobId } = await pc.get('privacy.exportMine', { format: 'json' });
  await tick(world, world.now);
  expect(await pc.get('office.job', { jobId })).toMatchObject({ state: 'done', progress: 100 });
  const { url } = await pc.get('office.jobFile', { jobId });
  return { jobId, text: (await world.ports.files.read(url.replace('memory:', '')))?.toString() ?? '' };
}

it('a courier without a unit: registers, is verified, works on a PC, takes the data along, is erased', async () => {
  const courier = newWeChat();
  const self = { name: '皇甫远行', phone: '17711112222' };
  const number = anyNumber();
  const desk = async (who: PersonaName) =>
    (await world.get(who, 'office.desk', { kind: 'verification' })).items.map(({ id }) => id);
  const counts = async () => (await world.get('street', 'office.home', {})).desk;

  // They look around as a guest, and need no union to register: a street is an answer.
  const eventId = await givenEvent(world);
  expect((await world.get(courier, 'events.list', { q: '读书沙龙' })).items).toHaveLength(1);
  expect(await world.ask(courier, 'events.signUp', { eventId })).toMatchObject({ code: 'notSignedIn' });
  const place = { unitId: demoId('unit:park'), employment: 'platform' } as const;
  expect(await world.ask(courier, 'members.register', { ...self, ...place, agreedTo: '0.1' as never })).toMatchObject({
    fields: { agreedTo: expect.any(String) },
  });
  const { id } = await world.get(courier, 'members.register', { ...self, ...place, agreedTo: POLICY_VERSION });
  const me = { id, name: '皇甫远行', phone: '177****2222', unit: null, street: '高新园工会联合会', roles: [] };
  expect(await world.get(courier, 'members.me', {})).toMatchObject({ ...me, status: 'unverified' });

  // First-class at once: a seat like everybody's.
  expect(await world.get(courier, 'events.signUp', { eventId })).toMatchObject({ state: 'confirmed', number: 1 });
  await world.get('worker2', 'events.signUp', { eventId });

  // Real name: asked for on its own, then with the street's cadre until Thursday evening.
  const card = { name: self.name, document: 'idCard', number } as const;
  expect(await world.ask(courier, 'identity.submit', card)).toMatchObject({ code: 'consentNeeded' });
  await world.get(courier, 'privacy.giveConsent', { purpose: 'identity', version: purposes.identity.version });
  const before = await counts();
  expect(await world.get(courier, 'identity.submit', card)).toEqual({ status: 'pending', isMatched: false });
  const [waiting] = (await world.get(courier, 'office.myCases', {})).items;
  expect(waiting).toMatchObject({
    kind: '实名核对',
    state: '待核对',
    isOpen: true,
    holder: '高新园工会联合会',
    promisedAt: '2026-12-03T10:00:00.000Z',
  });
  const caseId = waiting?.id ?? '';
  expect((await world.get(courier, 'office.home', {})).running.map((one) => one.id)).toEqual([caseId]);
  expect(await counts()).toEqual({ ...before, later: (before?.later ?? 0) + 1 });
  expect([await desk('street'), await desk('cadre'), await desk('officer')]).toEqual([[caseId], [], []]);
  expect(JSON.stringify(await world.get('street', 'office.desk', {}))).not.toMatch(/皇甫远行|17711112222/);

  // Wednesday the courier stands there with the card.
  go('2026-12-02T02:00:00Z');
  await world.get('street', 'identity.case', { caseId });
  const seenBy = { role: '街道/园区工会', unit: '高新园工会联合会' };
  const confirm = (seen: string) =>
    world.ask('street', 'identity.confirm', { caseId, document: 'idCard', lastFour: seen });
  expect(await confirm(lastFour(number) === '0000' ? '0001' : '0000')).toMatchObject({ code: 'invalid' });
  expect(await confirm(lastFour(number))).toMatchObject({ ok: true });
  expect(await world.get(courier, 'members.me', {})).toMatchObject({ ...me, status: 'verified' });
  expect((await world.get(courier, 'office.myCases', {})).items).toMatchObject([
    { id: caseId, state: '已核对', isOpen: false, holder: '', promisedAt: null },
  ]);
  expect([await desk('street'), await counts()]).toEqual([[], before]);
  expect(await titlesOf(world, courier)).toEqual(['你办的事有结果了', '报名有结果了']);
  expect((await world.get(courier, 'privacy.seen', {})).items).toMatchObject([{ ...seenBy, what: 'contact' }]);

  // Saturday they sit in the hall.
  const { items: mine } = await world.get(courier, 'events.mine', {});
  expect(mine).toMatchObject([{ event: { id: eventId }, registration: { state: 'confirmed' } }]);
  go('2026-12-05T01:30:00Z');
  const byName = { kind: 'name', name: self.name, phoneTail: '2222' } as const;
  expect(await attempt(world, 'cadre', eventId, byName)).toMatchObject({ value: { outcome: 'admitted' } });

  // Monday on a PC: everything that is kept of them, and of nobody else.
  go('2026-12-07T02:00:00Z');
  const pc = await onPc(world, courier);
  expect(await pc.get('members.me', {})).toMatchObject(me);
  const { jobId, text } = await exported(pc);
  for (const own of [self.name, self.phone, number, '青工读书沙龙', '高新园工会联合会']) expect(text).toContain(own);
  for (const { name, phone } of Object.values(personas)) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(phone);
  }
  expect(await world.ask('worker2', 'office.jobFile', { jobId })).toMatchObject({ code: 'notFound' });

  // They want to be erased, change their mind on the phone, and want it after all.
  expect((await pc.get('privacy.erasing', {})).blockers).toEqual([]);
  expect(await pc.get('privacy.askErasing', {})).toEqual({ dueAt: '2026-12-14T02:00:00.000Z' });
  go('2026-12-09T02:00:00Z');
  expect(await world.get(courier, 'privacy.pending', {})).toMatchObject({ erasingDueAt: '2026-12-14T02:00:00.000Z' });
  await world.get(courier, 'privacy.revokeErasing', {});
  expect(await world.get(courier, 'privacy.pending', {})).toMatchObject({ erasingDueAt: null });
  go('2026-12-14T20:00:00Z');
  await tick(world, world.now);
  expect(await world.get(courier, 'members.me', {})).toMatchObject({ ...me, status: 'verified' });
  go('2026-12-15T02:00:00Z');
  const later = await onPc(world, courier);
  expect(await textsWith(world.database, entryIndex(world.keys, self.name, number))).toEqual([
    'identities.entry_index',
  ]);
  expect(await later.get('privacy.askErasing', {})).toEqual({ dueAt: '2026-12-22T02:00:00.000Z' });
  go('2026-12-21T20:00:00Z');
  await tick(world, world.now);
  expect(await world.get(courier, 'members.me', {})).toMatchObject({ name: self.name });
  go('2026-12-22T20:00:00Z');
  await tick(world, world.now);

  // A guest again, on the phone and on the PC; whoever comes back begins anew.
  expect(await world.get(courier, 'members.me', {})).toBeNull();
  expect(await later.get('members.me', {})).toBeNull();
  expect(await world.ask(courier, 'office.myCases', {})).toMatchObject({ code: 'notSignedIn' });

  // The event keeps its count by a row without a name.
  const { items: roster } = await world.get('cadre', 'events.roster', { eventId });
  expect(roster).toMatchObject([
    { number: 1, state: 'checked_in', name: '', phone: '' },
    { number: 2, state: 'confirmed', name: '阿***·**提' },
  ]);

  // Nothing anywhere says who it was.
  const marks = [
    self.name,
    self.phone,
    number,
    courier.openid,
    blindIndex(world.keys, 'phone', self.phone),
    blindIndex(world.keys, 'openid', courier.openid),
    numberIndex(world.keys, number),
    entryIndex(world.keys, self.name, number),
  ];
  const found = await Promise.all(marks.map((mark) => textsWith(world.database, mark)));
  expect(found).toEqual(marks.map(() => []));
  expect(marks.filter((mark) => world.logged.some((line) => line.includes(mark)))).toEqual([]);
  const again = await world.get(courier, 'members.register', { ...self, agreedTo: POLICY_VERSION });
  expect(again.id).not.toBe(id);
  expect((await world.get(courier, 'office.inbox', {})).items).toEqual([]);
});
