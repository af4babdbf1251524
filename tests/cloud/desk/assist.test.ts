import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import type { ActionName } from '@/contract';
import type { Answer } from '@/contract/errors';
import { purposes } from '@/contract/purposes';
import { givenAssist, givenSignature } from '../../support/assists';
import { givenEvent } from '../../support/events';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
const start = new Date('2026-12-01T02:00:00Z');
afterEach(async () => {
  world.now = start;
  await world.database.script('delete from union_home.limits');
});

/** Asks as a cadre's phone does while an assisted service runs. */
async function assisting(
  who: Who,
  assistId: string,
  action: ActionName,
  input: object,
  requestId: string = randomUUID(),
) {
  const platform = { credential: await world.credential(who), address: '127.0.0.1' };
  return world.dispatch({ action, input, requestId, assistId }, platform, world.now) as Promise<Answer<{ id: string }>>;
}

const codeOf = async (personId: string) => {
  const notices = world.database.db.selectFrom('outbox').select('body').where('person_id', '=', personId);
  const { body } = await notices.where('kind', '=', 'code.assist').orderBy('id', 'desc').executeTakeFirstOrThrow();
  return /验证码 (\d{6})/.exec(body)?.[1] ?? '';
};
const findWorker = { name: '张建国', phoneTail: '7307' };

describe('finding whom to serve', () => {
  it('answers people of that name and tail in scope, masked, and leaves an audit row', async () => {
    const found = [{ id: personaId('worker'), name: '张*国', phone: '138****7307', unit: '网谷联合工会' }];
    expect(await world.get('cadre', 'office.findPerson', findWorker)).toEqual(found);
    expect(await world.get('cadre', 'office.findPerson', { ...findWorker, phoneTail: '7308' })).toEqual([]);
    expect(await world.get('cadre', 'office.findPerson', { name: '李强', phoneTail: '8816' })).toEqual([]);
    expect(await world.get('officer', 'office.findPerson', { name: '李强', phoneTail: '8816' })).toHaveLength(1);
    expect(await world.get('cadre', 'office.findPerson', { name: '周敏', phoneTail: '3321' })).toEqual([]);
    const audit = await world.database.db
      .selectFrom('audit')
      .select('reads')
      .where('action', '=', 'office.findPerson')
      .execute();
    expect(audit).toHaveLength(5);
    expect(audit[0]).toEqual({ reads: 'contact' });
  });
});

describe('consent', () => {
  it('by the code the person got: it begins, once; a wrong one is counted, after five none helps', async () => {
    const ask = () => world.get('cadre', 'office.askConsent', { personId: personaId('worker'), why: 'call' as const });
    const begin = (consentId: string, code: string) =>
      world.get('cadre', 'office.beginAssist', { by: { consent: 'code', consentId, code } });
    const { consentId } = await ask();
    const code = await codeOf(personaId('worker'));
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await begin(consentId, wrong)).toEqual({ assist: null, triesLeft: 4 });
    expect(await begin(consentId, code)).toMatchObject({
      assist: { name: '张*国', phone: '138****7307' },
      triesLeft: null,
    });
    expect(await begin(consentId, code)).toEqual({ assist: null, triesLeft: 0 });

    await world.database.script('delete from union_home.limits');
    const second = await ask();
    for (const triesLeft of [4, 3, 2, 1, 0]) expect(await begin(second.consentId, wrong)).toMatchObject({ triesLeft });
    const sixth = { consent: 'code', consentId: second.consentId, code: wrong } as const;
    expect(await world.ask('cadre', 'office.beginAssist', { by: sixth })).toMatchObject({ code: 'tooMany' });
    await world.database.script('delete from union_home.limits');
    expect(await begin(second.consentId, await codeOf(personaId('worker')))).toEqual({ assist: null, triesLeft: 0 });

    const third = await ask();
    world.now = new Date(start.getTime() + 10 * 60_000);
    expect(await begin(third.consentId, await codeOf(personaId('worker')))).toEqual({ assist: null, triesLeft: 0 });
    const kept = await world.database.db
      .selectFrom('assists')
      .select('code_hash')
      .where('consent', '=', 'code')
      .execute();
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('asked for too often in an hour bothers the person no more, and somebody else’s consent is nobody’s', async () => {
    const ask = (who: 'cadre' | 'officer') =>
      world.ask(who, 'office.askConsent', { personId: personaId('worker'), why: 'call' });
    const others = world.database.db.updateTable('assists').set({ created_at: new Date(start.getTime() - 3_600_000) });
    await others.where('consent', '=', 'code').execute();
    const fourth = await ask('cadre');
    const code = await codeOf(personaId('worker'));
    for (const answer of [{ ok: true }, { ok: true }, { code: 'tooMany' }])
      expect(await ask('cadre')).toMatchObject(answer);
    for (let i = 0; i < 2; i += 1) expect(await ask('officer')).toMatchObject({ ok: true });
    expect(await ask('officer')).toMatchObject({ code: 'tooMany' });
    const by = { consent: 'code', consentId: fourth.ok ? fourth.value.consentId : '', code } as const;
    expect(await world.ask('officer', 'office.beginAssist', { by })).toMatchObject({ code: 'notFound' });
  });

  it('to the policy is not given again by a signature where it was withdrawn', async () => {
    const { db } = world.database;
    const policy = () =>
      db
        .selectFrom('consents')
        .select('id')
        .where('person_id', '=', personaId('worker'))
        .where('purpose', '=', 'policy')
        .where('withdrawn_at', 'is', null)
        .execute();
    await givenAssist(world);
    expect(await policy()).toHaveLength(1);
    await db
      .updateTable('consents')
      .set({ withdrawn_at: start })
      .where('person_id', '=', personaId('worker'))
      .execute();
    await givenAssist(world);
    expect(await policy()).toEqual([]);
    await db.updateTable('consents').set({ withdrawn_at: null }).where('person_id', '=', personaId('worker')).execute();
  });

  it('by a signature the cadre photographed, for one use, and never for oneself or somebody out of scope', async () => {
    const fileId = await givenSignature(world);
    const begin = (personId: string, file: string) =>
      world.ask('cadre', 'office.beginAssist', { by: { consent: 'signature', why: 'here', personId, fileId: file } });
    expect(await begin(personaId('cadre'), fileId)).toMatchObject({ code: 'assistSelf' });
    expect(await begin(personaId('courier'), fileId)).toMatchObject({ code: 'notFound' });
    expect(await begin(personaId('worker'), await givenSignature(world, 'officer'))).toMatchObject({
      code: 'notFound',
    });
    expect(await begin(personaId('worker'), fileId)).toMatchObject({ ok: true });
    expect(await begin(personaId('worker'), fileId)).toMatchObject({ code: 'notFound' });
  });

  it('of somebody new makes an unverified person without an account; one who is known is to be found', async () => {
    const begin = async (name: string, phone: string) =>
      world.ask('cadre', 'office.beginAssist', {
        by: { consent: 'signatureOfNew', why: 'here', name, phone, fileId: await givenSignature(world) },
      });
    expect(await begin('张建国', '13800007307')).toMatchObject({ code: 'assistKnown' });
    const begun = await begin('古丽', '13900005555');
    expect(begun).toMatchObject({ ok: true, value: { assist: { name: '古*', phone: '139****5555' } } });
    const made = world.database.db.selectFrom('people').select(['status', 'openid_index']).where('name', '=', '古丽');
    expect(await made.execute()).toEqual([{ status: 'unverified', openid_index: null }]);
  });
});

describe('while it runs', () => {
  it('a worker’s form is the worker’s, marked with who did it, audited, and told to them', async () => {
    const assist = await givenAssist(world);
    const eventId = await givenEvent(world);
    const signedUp = await assisting('cadre', assist.id, 'events.signUp', { eventId });
    expect(signedUp).toMatchObject({ ok: true });
    const id = signedUp.ok ? signedUp.value.id : '';
    const { db } = world.database;
    const row = await db.selectFrom('registrations').select('person_id').where('id', '=', id).executeTakeFirst();
    expect(row?.person_id).toBe(personaId('worker'));
    const story = await db.selectFrom('case_history').selectAll().where('subject_id', '=', id).execute();
    expect(story).toMatchObject([
      { actor_id: personaId('worker'), actor_label: '代办：基层工会经办人', assisted_by: personaId('cadre') },
    ]);
    const audit = db.selectFrom('audit').selectAll().where('action', '=', 'events.signUp');
    expect(await audit.execute()).toMatchObject([
      { actor_id: personaId('cadre'), on_behalf_of: personaId('worker'), roles: ['grassroots'] },
    ]);
    const told = db.selectFrom('outbox').select(['person_id', 'body']).where('kind', '=', 'security.assisted');
    expect(await told.execute()).toEqual([
      {
        person_id: personaId('worker'),
        body: '基层工会经办人周敏为你代办了：报名参加活动。不是你同意的，请打 12351。',
      },
    ]);
    expect(await assisting('cadre', assist.id, 'events.detail', { eventId })).toMatchObject({
      value: { mine: { id } },
    });
    expect(await world.get('cadre', 'events.detail', { eventId })).toMatchObject({ mine: null });
  });

  it('request ids count by both: the cadre’s own request of the same id is another', async () => {
    const assist = await givenAssist(world);
    const eventId = await givenEvent(world);
    const requestId = randomUUID();
    const theirs = await assisting('cadre', assist.id, 'events.signUp', { eventId }, requestId);
    expect(await assisting('cadre', assist.id, 'events.signUp', { eventId }, requestId)).toEqual(theirs);
    const own = await world.ask('cadre', 'events.signUp', { eventId }, requestId);
    expect(own).toMatchObject({ ok: true });
    expect(own).not.toEqual(theirs);
  });

  it('a sensitive consent is asked for by itself and is kept as given before a cadre; the person’s own page covers their name', async () => {
    const assist = await givenAssist(world);
    const ask = (action: ActionName, input: object) => assisting('cadre', assist.id, action, input);
    const { version } = purposes.identity;
    expect(await ask('privacy.giveConsent', { purpose: 'identity', version })).toMatchObject({ ok: true });
    const receipts = world.database.db.selectFrom('consents').select(['how', 'assisted_by']);
    const given = receipts.where('person_id', '=', personaId('worker')).where('purpose', '=', 'identity');
    expect(await given.execute()).toEqual([{ how: 'assisted', assisted_by: personaId('cadre') }]);
    expect(await ask('identity.mine', {})).toMatchObject({ value: { name: '张*国' } });
    expect(await world.get('worker', 'identity.mine', {})).toMatchObject({ name: '张建国' });
  });

  it('what may not be assisted is refused, what only shows is the cadre’s own, unmasked data stays the person’s', async () => {
    const assist = await givenAssist(world);
    const ask = (action: ActionName, input: object) => assisting('cadre', assist.id, action, input);
    expect(await ask('members.register', { name: '张建国', phone: '13800007307' })).toMatchObject({
      code: 'notAssisted',
    });
    expect(await ask('members.me', {})).toMatchObject({ value: { id: personaId('cadre') } });
    expect(await ask('office.home', {})).toMatchObject({ value: { desk: expect.any(Object) } });
    expect(await ask('office.markAllRead', {})).toMatchObject({ ok: true });
  });

  it('is over with its time, with the tap, with the next one, with the role, and is nobody else’s', async () => {
    const eventId = await givenEvent(world);
    const ask = (who: Who, id: string) => assisting(who, id, 'events.detail', { eventId });
    const over = { ok: false, code: 'assistOver' };
    const first = await givenAssist(world);
    expect(await ask('officer', first.id)).toEqual(over);
    expect(await ask('worker', first.id)).toEqual(over);
    expect(await ask('guest', first.id)).toEqual(over);
    expect(await ask('cadre', 'x')).toEqual(over);
    const second = await givenAssist(world);
    expect(await ask('cadre', first.id)).toEqual(over);
    expect(await ask('cadre', second.id)).toMatchObject({ ok: true });
    await world.get('cadre', 'office.endAssist', { assistId: second.id });
    await world.get('cadre', 'office.endAssist', { assistId: second.id });
    expect(await ask('cadre', second.id)).toEqual(over);
    const third = await givenAssist(world);
    world.now = new Date(start.getTime() + 30 * 60_000);
    expect(await ask('cadre', third.id)).toEqual(over);
    world.now = start;
    expect(await ask('cadre', third.id)).toMatchObject({ ok: true });
    const grants = world.database.db.updateTable('grants').where('person_id', '=', personaId('cadre'));
    await grants.set({ ended_at: start }).execute();
    expect(await ask('cadre', third.id)).toEqual(over);
    await grants.set({ ended_at: null }).execute();
  });
});
