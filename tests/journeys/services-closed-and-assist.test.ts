import { randomUUID } from 'node:crypto';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Answer } from '@/contract/errors';
import { purposes } from '@/contract/purposes';
import { lastFour } from '@/rules/identity';
import { attempt } from '../support/door';
import { givenEvent } from '../support/events';
import { anyNumber } from '../support/identity';
import { titlesOf } from '../support/stories';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

const go = (iso: string) => (world.now = new Date(iso));

/** Asks as the officer's browser does while an assisted service runs, and expects success unless a code is said. */
async function assisting<N extends ActionName>(assistId: string, action: N, input: Input<ActionOf<N>>) {
  const platform = { credential: await world.credential('officer'), address: '127.0.0.1' };
  const asked = { action, input, requestId: randomUUID(), assistId };
  return (await world.dispatch(asked, platform, world.now)) as Answer<Output<ActionOf<N>>>;
}

it('somebody who calls is served by an officer; then the service is closed and opened again', async () => {
  const eventId = await givenEvent(world, { unit: 'district' });
  const number = anyNumber();

  // She rings up. The officer finds her by name and four digits, covered; she reads a code out of her inbox.
  const [caller] = await world.get('officer', 'office.findPerson', { name: '阿依古丽·买买提', phoneTail: '1204' });
  expect(caller).toMatchObject({ name: '阿***·**提', phone: '139****1204', unit: '恒远精密制造公司工会' });
  const { consentId } = await world.get('officer', 'office.askConsent', { personId: caller?.id ?? '', why: 'call' });
  expect(await titlesOf(world, 'worker2')).toEqual(['你有一个验证码']);
  const [message] = (await world.get('worker2', 'office.inbox', {})).items;
  const code = /验证码 (\d{6})/.exec(message?.body ?? '')?.[1] ?? '';
  const { assist } = await world.get('officer', 'office.beginAssist', { by: { consent: 'code', consentId, code } });
  const id = assist?.id ?? '';

  // A seat, and her name and number, for which she is asked on their own.
  expect(await assisting(id, 'events.signUp', { eventId })).toMatchObject({ ok: true, value: { state: 'confirmed' } });
  const card = { name: '阿依古丽·买买提', document: 'idCard', number } as const;
  // 恒远 imported her long ago as verified, without a number; handing one in now is her first.
  expect(await assisting(id, 'identity.submit', card)).toMatchObject({ code: 'consentNeeded' });
  const consent = { purpose: 'identity', version: purposes.identity.version } as const;
  expect(await assisting(id, 'privacy.giveConsent', consent)).toMatchObject({ ok: true });
  expect(await assisting(id, 'identity.submit', card)).toMatchObject({ ok: true });
  expect(await assisting(id, 'privacy.exportMine', { format: 'json' })).toMatchObject({ code: 'notAssisted' });
  await world.get('officer', 'office.endAssist', { assistId: id });
  expect(await assisting(id, 'events.cancel', { registrationId: randomUUID() })).toMatchObject({ code: 'assistOver' });
  expect((await world.get('officer', 'events.mine', {})).items).toEqual([]);

  // She sees all of it as her own, who holds it and by when, and that somebody entered it for her.
  const { items: places } = await world.get('worker2', 'events.mine', {});
  expect(places).toMatchObject([
    { event: { id: eventId }, registration: { state: 'confirmed', transitions: ['cancel'] } },
  ]);
  const [own] = (await world.get('worker2', 'office.myCases', {})).items;
  expect(own).toMatchObject({
    kind: '实名核对',
    holder: '高新园工会联合会',
    promisedAt: '2026-12-03T10:00:00.000Z',
  });
  const caseId = own?.id ?? '';
  expect((await world.get('worker2', 'office.caseHistory', { caseId })).steps).toMatchObject([
    { who: '代办：区总经办 林晓燕', to: '待核对' },
  ]);
  expect((await world.get('worker2', 'privacy.consents', {})).items[0]).toMatchObject({
    purpose: 'identity',
    how: 'assisted',
    withdrawnAt: null,
  });
  const assisted = (await titlesOf(world, 'worker2')).filter((title) => title === '有人为你代办了业务');
  expect(assisted).toHaveLength(3);

  // The park's cadre sees the same story, and confirms as ever.
  expect((await world.get('street', 'office.caseHistory', { caseId })).steps).toMatchObject([
    { who: '代办：区总经办 林晓燕' },
  ]);
  go('2026-12-02T02:00:00Z');
  await world.get('street', 'identity.case', { caseId });
  await world.get('street', 'identity.confirm', { caseId, document: 'idCard', lastFour: lastFour(number) });
  expect((await world.get('worker2', 'privacy.seen', {})).items).toMatchObject([
    { role: '街道/园区工会', unit: '高新园工会联合会', what: 'contact' },
  ]);
  expect((await world.get('worker2', 'identity.mine', {})).verified).toMatchObject({ document: '居民身份证' });

  // The lead closes events: workers are told so, its tile and their places are gone from home, search finds nothing.
  const tiles = async () => (await world.get('worker2', 'office.home', {})).tiles.map(({ service }) => service);
  const found = async () => JSON.stringify(await world.get('worker2', 'office.search', { q: '读书沙龙' }));
  expect([await tiles(), await found()]).toEqual([
    expect.arrayContaining(['events']),
    expect.stringContaining(eventId),
  ]);
  const turn = { service: 'events', reason: '系统升级' };
  expect(await world.ask('officer', 'organisation.switchService', { ...turn, isOpen: false })).toMatchObject({
    code: 'forbidden',
  });
  await world.get('lead', 'organisation.switchService', { ...turn, isOpen: false });
  const closed = { ok: false, code: 'serviceClosed' };
  for (const who of ['worker', 'worker2', 'guest'] as const)
    expect(await world.ask(who, 'events.detail', { eventId })).toEqual(closed);
  expect(await world.ask('worker', 'events.signUp', { eventId })).toEqual(closed);
  expect(await tiles()).not.toContain('events');
  expect((await world.get('worker2', 'office.home', {})).upcoming).toEqual([]);
  expect(await found()).not.toContain(eventId);
  // What is no part of it goes on.
  expect((await world.get('worker2', 'office.myCases', {})).items).toMatchObject([{ id: caseId, state: '已核对' }]);

  // At the hall the door works for cadres all the same.
  go('2026-12-05T01:30:00Z');
  expect((await world.get('officer', 'events.duty', {})).items).toMatchObject([{ id: eventId, taken: 1 }]);
  const byName = { kind: 'name', name: '阿依古丽·买买提', phoneTail: '1204' } as const;
  expect(await attempt(world, 'officer', eventId, byName)).toMatchObject({
    value: { outcome: 'admitted', checkedIn: 1, expected: 1 },
  });

  // Opened again, everything is as it was, and she has been there.
  await world.get('lead', 'organisation.switchService', { ...turn, isOpen: true });
  expect(await tiles()).toContain('events');
  expect((await world.get('worker2', 'events.mine', {})).items).toMatchObject([
    { registration: { state: 'checked_in' } },
  ]);
  const { items: services } = await world.get('admin', 'organisation.services', {});
  expect(services).toContainEqual(expect.objectContaining({ service: 'events', isOpen: true, by: '陈国栋' }));
});
