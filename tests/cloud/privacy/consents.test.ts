import * as v from 'valibot';
import { personaId } from '@/cloud/db/seed/personas';
import { giveConsent } from '@/cloud/office/consents';
import { input } from '@/contract/fields';
import { POLICY_VERSION, type Purpose, purposes } from '@/contract/purposes';
import { givenEvent } from '../../support/events';
import { openTestHouse } from '../../support/test-house';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const give = (purpose: Purpose, version: string = purposes[purpose].version) =>
  world.ask('worker', 'privacy.giveConsent', { purpose, version });
const withdraw = (purpose: Purpose) => world.get('worker', 'privacy.withdrawConsent', { purpose });
const receipts = async (purpose: Purpose) =>
  (await world.get('worker', 'privacy.consents', {})).items.filter((one) => one.purpose === purpose);

describe('an action that needs a consent', () => {
  const house = (writes: boolean) =>
    openTestHouse(world, {
      action: { consent: 'identity', input: input({ number: v.string('请填写号码') }), ...(writes ? { writes } : {}) },
      act: { run: async () => 'done' },
    });
  const needed = { ok: false, code: 'consentNeeded', fields: { consent: 'identity' } };

  it.each([true, false])(
    '(writes: %s) says which, before it looks at the input; goes once it is given; not after',
    async (writes) => {
      const ask = house(writes);
      expect(await ask('worker', {})).toEqual(needed);
      await give('identity');
      expect(await ask('worker', {})).toMatchObject({ code: 'invalid' });
      expect(await ask('worker', { number: '1' })).toEqual({ ok: true, value: 'done' });
      await withdraw('identity');
      expect(await ask('worker', { number: '1' })).toEqual(needed);
    },
  );

  it('is not served by another’s consent, or by one to something else', async () => {
    await world.get('worker2', 'privacy.giveConsent', { purpose: 'identity', version: '1' });
    await give('health');
    expect(await house(true)('worker', { number: '1' })).toEqual(needed);
  });

  it('that runs into a withdrawal between the door and the transaction is refused, and leaves nothing', async () => {
    const ask = openTestHouse(world, {
      action: { consent: 'children', writes: true },
      act: {
        before: () => withdraw('children'),
        run: async ({ db }) => db.insertInto('case_numbers').values({ service: 'late', year: 1, last: 1 }).execute(),
      },
    });
    await give('children');
    expect(await ask('worker')).toMatchObject({ code: 'consentNeeded' });
    expect(
      await world.database.db.selectFrom('case_numbers').selectAll().where('service', '=', 'late').execute(),
    ).toEqual([]);
  });
});

describe('a receipt', () => {
  it('names purpose, version, when and how; a second yes to the same words changes nothing', async () => {
    await give('health');
    await give('health');
    const [one, ...more] = await receipts('health');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ version: '1', how: 'own_phone', givenAt: world.now.toISOString(), withdrawnAt: null });
  });

  it('stays when it is withdrawn, and a new yes is a new one', async () => {
    await withdraw('health');
    await give('health');
    expect((await receipts('health')).map(({ withdrawnAt }) => withdrawnAt).sort()).toEqual([
      world.now.toISOString(),
      null,
    ]);
  });

  it('says when a cadre entered it', async () => {
    const { db } = world.database;
    await giveConsent(db, personaId('courier'), 'identity', { how: 'assisted', by: personaId('cadre') }, world.now);
    expect((await world.get('courier', 'privacy.consents', {})).items[0]).toMatchObject({
      purpose: 'identity',
      how: 'assisted',
    });
  });

  it('is not given for words that are no longer the ones in force', async () => {
    expect(await give('policy', '1.0')).toEqual({
      ok: false,
      code: 'invalid',
      fields: { version: '说明有了新的版本，请重新打开再看一遍' },
    });
  });
});

describe('the policy', () => {
  it('withdrawn stops signing up, not reading; agreed to again it goes on', async () => {
    const eventId = await givenEvent(world);
    await withdraw('policy');
    expect(await world.ask('worker', 'events.signUp', { eventId })).toMatchObject({
      code: 'consentNeeded',
      fields: { consent: 'policy' },
    });
    expect(await world.ask('worker', 'events.detail', { eventId })).toMatchObject({ ok: true });
    expect(await world.get('worker', 'privacy.pending', {})).toMatchObject({ isPolicyNew: false });
    await give('policy');
    expect(await world.ask('worker', 'events.signUp', { eventId })).toMatchObject({ ok: true });
  });

  it('of a new version is asked for again, while what was agreed to before goes on holding', async () => {
    const { db } = world.database;
    const mine = db.updateTable('consents').where('person_id', '=', personaId('worker2'));
    await mine.where('purpose', '=', 'policy').set({ version: '1.0' }).execute();
    expect(await world.get('worker2', 'privacy.pending', {})).toMatchObject({ isPolicyNew: true });
    expect(await world.ask('worker2', 'events.signUp', { eventId: await givenEvent(world) })).toMatchObject({
      ok: true,
    });
    await world.get('worker2', 'privacy.giveConsent', { purpose: 'policy', version: POLICY_VERSION });
    expect(await world.get('worker2', 'privacy.pending', {})).toMatchObject({ isPolicyNew: false });
  });

  it('can be read by anybody, in every version; what the current one says is kept comes from the doors', async () => {
    const now = await world.get('guest', 'privacy.document', { kind: 'policy' });
    expect(now).toMatchObject({ title: '隐私政策', version: POLICY_VERSION, isCurrent: true });
    for (const { version } of now.versions) {
      const one = await world.get('guest', 'privacy.document', { kind: 'policy', version });
      expect(one).toMatchObject({ version, isCurrent: version === POLICY_VERSION });
      expect(one.sections.length).toBeGreaterThan(0);
    }
    expect((await world.get('guest', 'privacy.document', { kind: 'agreement' })).version).toBe(POLICY_VERSION);
    expect(await world.ask('guest', 'privacy.document', { kind: 'policy', version: '9.9' })).toEqual({
      ok: false,
      code: 'notFound',
    });
  });
});
