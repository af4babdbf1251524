import { foodId, say, sizeId, teamId, threeQuestions } from '../../support/asking';
import { agreed } from '../../support/consents';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const emergency = { name: '张秀兰', phone: '13900001234', relation: '妻子' };
const health = { isWell: false, note: '对花生过敏' };
const answers = { [sizeId]: ['L'], [foodId]: ['辣', '海鲜'], [teamId]: ['二班'] };

async function givenAsking(asks: Parameters<typeof say>[2] = {}) {
  const eventId = await givenEvent(world, { capacity: 20 });
  await say(world, eventId, {
    questions: threeQuestions,
    asks_emergency_contact: true,
    asks_health: true,
    ...asks,
  });
  return eventId;
}
const detailsOf = (registrationId: string) =>
  world.database.db
    .selectFrom('registration_details')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();

describe('an event that asks', () => {
  it('is answered when signing up; all of it is sealed, and read again only by its person', async () => {
    const eventId = await givenAsking();
    expect(await world.get('worker', 'events.detail', { eventId })).toMatchObject({
      questions: threeQuestions,
      asksEmergencyContact: true,
      asksHealth: true,
    });
    await agreed(world, 'worker', 'health');
    const { id } = await world.get('worker', 'events.signUp', { eventId, answers, emergency, health });
    const row = await detailsOf(id);
    for (const text of ['二班', '张秀兰', '13900001234', '花生']) expect(JSON.stringify(row)).not.toContain(text);
    expect(await world.get('worker', 'events.myDetails', { registrationId: id })).toEqual({
      answers: [
        { label: 'T 恤尺码', said: ['L'] },
        { label: '忌口', said: ['辣', '海鲜'] },
        { label: '班组', said: ['二班'] },
      ],
      emergency,
      health,
    });
    // Nothing of it reaches the log or whoever runs the door.
    expect(world.logged.join()).not.toContain('花生');
    const { items } = await world.get('cadre', 'events.roster', { eventId });
    expect(JSON.stringify(items)).not.toContain('张秀兰');
  });

  it('wants its required answers, each fault beside its field, and takes no seat without', async () => {
    const eventId = await givenAsking();
    expect(await world.ask('worker', 'events.signUp', { eventId })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { [`answers.${sizeId}`]: '请选一项', emergency: '请填写紧急联系人', health: '请选一项' },
    });
    expect(
      await world.ask('worker', 'events.signUp', {
        eventId,
        answers: { [sizeId]: ['XXXL'] },
        emergency: { ...emergency, phone: '123' },
      }),
    ).toMatchObject({ code: 'invalid', fields: { 'emergency.phone': expect.stringContaining('手机号') } });
    expect(await world.get('guest', 'events.detail', { eventId })).toMatchObject({ taken: 0 });
  });

  it('takes a health declaration only with consent to it, asked for by its own purpose', async () => {
    const eventId = await givenAsking({ asks_emergency_contact: false, questions: [] });
    const told = { eventId, health: { isWell: true, note: '' } };
    expect(await world.ask('worker2', 'events.signUp', told)).toEqual({
      ok: false,
      code: 'consentNeeded',
      fields: { consent: 'health' },
    });
    await agreed(world, 'worker2', 'health');
    expect(await world.ask('worker2', 'events.signUp', told)).toMatchObject({ ok: true });
  });

  it('says what is to be told of one’s health, where there is something', async () => {
    const eventId = await givenAsking();
    expect(
      await world.ask('worker', 'events.signUp', { eventId, answers, emergency, health: { isWell: false, note: ' ' } }),
    ).toMatchObject({ code: 'invalid', fields: { 'health.note': '请写下要说明的情况' } });
  });

  it('keeps nothing that it does not ask for', async () => {
    const eventId = await givenEvent(world, { capacity: 5 });
    await agreed(world, 'worker', 'health');
    const { id } = await world.get('worker', 'events.signUp', { eventId, emergency, health });
    expect(await detailsOf(id)).toBeUndefined();
    expect(await world.get('worker', 'events.myDetails', { registrationId: id })).toEqual({
      answers: [],
      emergency: null,
      health: null,
    });
  });

  it('refuses an answer to a question that is gone', async () => {
    const eventId = await givenAsking({ questions: [] });
    expect(await world.ask('courier', 'events.signUp', { eventId, answers, emergency })).toMatchObject({
      code: 'invalid',
      fields: { [`answers.${sizeId}`]: '这个问题已经改了，请返回重新填写' },
    });
  });
});

describe('events.prefill', () => {
  it('offers what was said the last time, health only with consent', async () => {
    await agreed(world, 'lawyer', 'health');
    expect(await world.get('lawyer', 'events.prefill', {})).toEqual({ emergency: null, health: null });
    const eventId = await givenAsking();
    await world.get('lawyer', 'events.signUp', { eventId, answers, emergency, health });
    world.now = new Date(world.now.getTime() + 1000);
    const later = await givenAsking({ asks_health: false });
    const newer = { ...emergency, name: '王秀英' };
    await world.get('lawyer', 'events.signUp', { eventId: later, answers, emergency: newer });
    expect(await world.get('lawyer', 'events.prefill', {})).toEqual({ emergency: newer, health });
    await world.get('lawyer', 'privacy.withdrawConsent', { purpose: 'health' });
    expect(await world.get('lawyer', 'events.prefill', {})).toEqual({ emergency: newer, health: null });
  });
});
