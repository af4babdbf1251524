import { personaId } from '@/cloud/db/seed/personas';
import { giveConsent } from '@/cloud/office/consents';
import type { memoryFiles } from '../../support/memory-files';
import { givenComplete, save, worked } from '../../support/plans';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let eventId: string;
let registrationId: string;
beforeAll(async () => {
  eventId = await givenComplete(world);
  await save(world, eventId, 'asked', { asksHealth: true });
  const { questions, version } = await world.get('cadre', 'events.plan', { eventId });
  await world.get('cadre', 'events.publishPlan', { eventId, version });
  await giveConsent(world.database.db, personaId('worker'), 'health', { how: 'own_phone' }, world.now);
  const { id } = await world.get('worker', 'events.signUp', {
    eventId,
    answers: { [questions[0]?.id ?? '']: ['L'] },
    emergency: { name: '李梅', phone: '13911112222', relation: '妻子' },
    health: { isWell: false, note: '膝盖做过手术' },
  });
  registrationId = id;
  await world.get('cadre', 'events.addPerson', { eventId, name: '李强', phone: '15000008816', agreed: true });
});
beforeEach(() => world.database.db.deleteFrom('limits').execute());

it('a cadre reads what was answered to the event’s own questions, and that there is more', async () => {
  const one = await world.get('cadre', 'events.planPerson', { registrationId });
  expect(one).toMatchObject({
    eventId,
    name: '张*国',
    phone: '138****7307',
    unit: '网谷联合工会',
    answers: [{ label: 'T 恤尺码', said: ['L'] }],
    hasEmergency: true,
    hasHealth: true,
    story: [{ step: '报名成功', by: '职工', reason: null }],
  });
  expect(JSON.stringify(one)).not.toMatch(/李梅|13911112222|膝盖/);
});

it('whom to ring and the health are shown each by itself, each in the audit with its class', async () => {
  expect(await world.get('cadre', 'events.emergencyOf', { registrationId })).toEqual({
    name: '李梅',
    phone: '13911112222',
    relation: '妻子',
  });
  expect(await world.get('street', 'events.healthOf', { registrationId })).toEqual({
    isWell: false,
    note: '膝盖做过手术',
  });
  const lines = await world.database.db
    .selectFrom('audit')
    .select(['action', 'reads', 'actor_id'])
    .where('row_id', '=', registrationId)
    .where('action', 'in', ['events.emergencyOf', 'events.healthOf'])
    .orderBy('id')
    .execute();
  expect(lines).toEqual([
    { action: 'events.emergencyOf', reads: 'contact', actor_id: personaId('cadre') },
    { action: 'events.healthOf', reads: 'health', actor_id: personaId('street') },
  ]);
});

it('whose place was taken away shows nothing any more of what they filled in', async () => {
  const eventId = await givenComplete(world);
  await save(world, eventId, 'asked', { asksHealth: true, questions: [] });
  const { version } = await world.get('cadre', 'events.plan', { eventId });
  await world.get('cadre', 'events.publishPlan', { eventId, version });
  const { id } = await world.get('worker', 'events.signUp', {
    eventId,
    emergency: { name: '李梅', phone: '13911112222', relation: '妻子' },
    health: { isWell: false, note: '膝盖做过手术' },
  });
  await world.get('cadre', 'events.withdraw', { registrationId: id, reason: '本人来电说去不了' });
  const one = await world.get('cadre', 'events.planPerson', { registrationId: id });
  expect(one).toMatchObject({ state: 'cancelled', hasEmergency: false, hasHealth: false });
  for (const action of ['events.emergencyOf', 'events.healthOf'] as const)
    expect(await world.ask('cadre', action, { registrationId: id })).toEqual({ ok: false, code: 'notFound' });
});

it('who said nothing has nothing to show', async () => {
  const { items } = await world.get('cadre', 'events.planPeople', { eventId, q: '李强' });
  const added = items[0]?.id ?? '';
  expect(await world.get('cadre', 'events.planPerson', { registrationId: added })).toMatchObject({
    answers: [],
    hasEmergency: false,
    hasHealth: false,
    story: [{ step: '报名成功', by: '基层工会经办人', reason: '干部添加' }],
  });
  for (const action of ['events.emergencyOf', 'events.healthOf'] as const)
    expect(await world.ask('cadre', action, { registrationId: added })).toEqual({ ok: false, code: 'notFound' });
});

it('the file has the answers in columns of their own, and nothing of health or of whom to ring', async () => {
  const { jobId } = await world.get('cadre', 'events.exportPeople', { eventId, format: 'csv', purpose: '订衣服' });
  await worked(world);
  const { objects } = world.ports.files as ReturnType<typeof memoryFiles>;
  const text = (objects.get(`exports/${jobId}`) as Buffer).toString('utf8');
  expect(text.split('\r\n').slice(1, 4)).toEqual([
    '报名号,姓名,手机号,状态,候补号,来源,报名时间,T 恤尺码',
    '1,张建国,138****7307,报名成功,,自己报名,2026-12-01 10:00,L',
    '2,李强,150****8816,报名成功,,干部添加,2026-12-01 10:00,',
  ]);
  expect(text).not.toMatch(/李梅|13911112222|膝盖/);
});
