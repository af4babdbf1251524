import { sql } from 'kysely';
import { SCHEMA } from '@/cloud/db/open';
import { personaId } from '@/cloud/db/seed/personas';
import { personColumns } from '@/cloud/identity/merge-tables';
import { blindIndex } from '@/cloud/office/seal';
import type { Credential } from '@/cloud/ports/identity';
import { givenEvent } from '../../support/events';
import { anyNumber, givenAccount, givenClaim, givenMerge, verifiedBy } from '../../support/identity';
import { signedIn } from '../../support/signed-in';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const courier = personaId('courier');
const person = (id: string) =>
  world.database.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const placesOf = (personId: string) =>
  world.database.db
    .selectFrom('registrations')
    .select(['event_id', 'state'])
    .where('person_id', '=', personId)
    .orderBy('event_id')
    .execute();

it('the list of columns is the database’s own: whoever adds a table with people says what a merge does with it', async () => {
  const { rows } = await sql<{ place: string }>`select c.relname || '.' || a.attname as place from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid = ${`${SCHEMA}.people`}::regclass order by 1`.execute(world.database.db);
  const places = rows.map(({ place }) => place).filter((place) => !place.endsWith('_by') || place in personColumns);
  expect(Object.keys(personColumns).sort()).toEqual(places);
});

describe('a merge', () => {
  const bind = (id: string, openid: string) =>
    world.database.db
      .updateTable('people')
      .set({ openid_index: blindIndex(world.keys, 'openid', openid) })
      .where('id', '=', id)
      .execute();
  const asWeChat = (openid: string): Credential => ({ kind: 'openid', openid });

  it('moves everything, leaves a tombstone, ends the sessions of both, and the WeChat signs in to the one left', async () => {
    const from = await givenAccount(world, { name: '李强' });
    await bind(from, 'new-phone');
    await bind(courier, 'old-phone');
    const own = await signedIn(world, { id: from });
    const eventId = await givenEvent(world);
    await world.get(own, 'events.signUp', { eventId });
    const caseId = await givenMerge(world, { from, into: courier });
    await world.get('lead', 'identity.confirmMerge', { caseId });
    expect(await person(from)).toMatchObject({
      name: null,
      phone_sealed: null,
      openid_index: null,
      merged_into: courier,
      erased_at: world.now,
    });
    expect(await world.get(own, 'members.me', {})).toBeNull();
    expect((await world.get(asWeChat('new-phone'), 'members.me', {}))?.id).toBe(courier);
    expect(await world.get(asWeChat('old-phone'), 'members.me', {})).toBeNull();
    const { items } = await world.get(asWeChat('new-phone'), 'events.mine', {});
    expect(items.map(({ event }) => event.id)).toEqual([eventId]);
  });

  it('keeps of two places in one event the better, and passes the other’s seat on', async () => {
    const from = await givenAccount(world);
    const [fromIn, other] = [await signedIn(world, { id: from }), await signedIn(world, 'worker2')];
    const both = await givenEvent(world, { capacity: 2, id: '00000000-0000-4000-8000-000000000001' });
    await world.get(fromIn, 'events.signUp', { eventId: both });
    await world.get('courier', 'events.signUp', { eventId: both });
    await world.get(other, 'events.signUp', { eventId: both });
    const late = await givenEvent(world, { capacity: 1, id: '00000000-0000-4000-8000-000000000002' });
    await world.get(fromIn, 'events.signUp', { eventId: late });
    await world.get('courier', 'events.signUp', { eventId: late });
    await world.get('lead', 'identity.confirmMerge', { caseId: await givenMerge(world, { from, into: courier }) });
    expect(await placesOf(from)).toEqual([]);
    expect((await placesOf(courier)).map(({ event_id, state }) => `${event_id.at(-1)} ${state}`).sort()).toEqual([
      '1 cancelled',
      '1 confirmed',
      '2 cancelled',
      '2 confirmed',
    ]);
    expect(await placesOf(personaId('worker2'))).toEqual([{ event_id: both, state: 'held' }]);
    const seats = await world.database.db.selectFrom('event_seats').selectAll().orderBy('event_id').execute();
    expect(seats).toMatchObject([
      { taken: 2, waiting: 0 },
      { taken: 1, waiting: 0 },
    ]);
  });

  it('makes of a verified and an unverified account a verified one, with its number', async () => {
    const number = await verifiedBy(world, 'worker2', 'street');
    const into = await givenAccount(world);
    await world.get('lead', 'identity.confirmMerge', {
      caseId: await givenMerge(world, { from: personaId('worker2'), into }),
    });
    expect(await person(into)).toMatchObject({ name: '阿依古丽·买买提', status: 'verified' });
    expect(await world.get(await signedIn(world, { id: into }), 'identity.mine', {})).toMatchObject({
      verified: { masked: `4****************${number.at(-1)}` },
    });
    expect(await givenClaim(world, 'courier', { number })).not.toBe('');
    expect((await world.get('officer', 'identity.queue', { kind: 'contested' })).items).toHaveLength(1);
  });

  it('closes what the emptied account had waiting', async () => {
    const caseId = await givenClaim(world, 'courier', { number: anyNumber() });
    const into = await givenAccount(world);
    await world.get('lead', 'identity.confirmMerge', { caseId: await givenMerge(world, { from: courier, into }) });
    expect(
      await world.database.db.selectFrom('cases').select(['state', 'person_id']).where('id', '=', caseId).execute(),
    ).toEqual([{ state: 'withdrawn', person_id: into }]);
    expect(await world.database.db.selectFrom('identity_numbers').selectAll().execute()).toEqual([]);
  });

  it('is no one’s alone: neither the maker, nor one of the two, nor a cadre without scope decides', async () => {
    const from = await givenAccount(world);
    const caseId = await givenMerge(world, { from, into: personaId('officer2'), wechat: 'into' });
    expect(await world.ask('officer', 'identity.confirmMerge', { caseId })).toEqual({ ok: false, code: 'forbidden' });
    expect(await world.ask('officer2', 'identity.confirmMerge', { caseId })).toEqual({ ok: false, code: 'ownCase' });
    expect(await world.ask('street', 'identity.confirmMerge', { caseId })).toEqual({ ok: false, code: 'forbidden' });
    expect(await world.get('lead', 'identity.rejectMerge', { caseId, reason: '是两个人' })).toEqual({
      state: '未合并',
    });
    expect((await person(from)).erased_at).toBeNull();
  });

  it('is refused while the account to be emptied holds an office, also one given after it was proposed', async () => {
    expect(
      await world.ask('officer', 'identity.proposeMerge', {
        from: personaId('keeper'),
        into: courier,
        wechat: 'into',
        reason: '同一个人',
      }),
    ).toEqual({ ok: false, code: 'mergeHasGrants' });
    const from = await givenAccount(world);
    const caseId = await givenMerge(world, { from, into: courier });
    await sql`update grants set person_id = ${from} where person_id = ${personaId('keeper')}`.execute(
      world.database.db,
    );
    expect(await world.ask('lead', 'identity.confirmMerge', { caseId })).toEqual({ ok: false, code: 'mergeHasGrants' });
  });

  it('never brings another WeChat to an account that holds an office, also one given after it was proposed', async () => {
    const from = await givenAccount(world, { name: '李强' });
    const admin = personaId('admin2');
    await bind(from, 'ghost');
    const said = { from, into: admin, reason: '换过微信' } as const;
    expect(await world.ask('officer', 'identity.proposeMerge', { ...said, wechat: 'from' })).toEqual({
      ok: false,
      code: 'mergeOfficeWechat',
    });
    const { caseId } = await world.get('officer', 'identity.proposeMerge', { ...said, wechat: 'into' });
    expect((await world.get('lead', 'identity.case', { caseId })).parties).toMatchObject([
      { role: 'from', offices: [] },
      { role: 'into', offices: ['系统管理员'] },
    ]);
    const told = world.database.db.selectFrom('outbox').select(['person_id', 'title', 'body']);
    expect((await told.orderBy('id').execute()).map(({ person_id }) => person_id)).toEqual([from, admin]);
    expect(JSON.stringify(await told.execute())).not.toMatch(/李强|唐宁/);
    await world.get('lead', 'identity.confirmMerge', { caseId });
    expect(await world.get(asWeChat('ghost'), 'members.me', {})).toBeNull();

    const [other, later] = [await givenAccount(world), await givenAccount(world)];
    const merge = await givenMerge(world, { from: other, into: later });
    await sql`update grants set person_id = ${later} where person_id = ${personaId('keeper')}`.execute(
      world.database.db,
    );
    expect(await world.ask('lead', 'identity.confirmMerge', { caseId: merge })).toEqual({
      ok: false,
      code: 'mergeOfficeWechat',
    });
  });

  it('ends what the emptied account had scanned on a PC', async () => {
    const from = await givenAccount(world);
    await world.database.db
      .insertInto('sign_in_tickets')
      .values({
        id: from,
        ticket_hash: 't',
        code_index: 'c',
        browser_hash: 'b',
        device: 'PC',
        place: '深圳',
        place_index: 'p',
        state: 'confirmed',
        person_id: from,
        created_at: world.now,
        expires_at: new Date(world.now.getTime() + 60_000),
      })
      .execute();
    await world.get('lead', 'identity.confirmMerge', { caseId: await givenMerge(world, { from, into: courier }) });
    expect(await world.database.db.selectFrom('sign_in_tickets').select('state').execute()).toEqual([
      { state: 'ended' },
    ]);
  });

  it('is proposed once for the same two, either way round', async () => {
    const [a, b] = [await givenAccount(world), await givenAccount(world)];
    await givenMerge(world, { from: a, into: b });
    const again = { from: b, into: a, wechat: 'into', reason: '同一个人' } as const;
    expect(await world.ask('officer2', 'identity.proposeMerge', again)).toEqual({ ok: false, code: 'mergeProposed' });
    expect(await world.ask('officer', 'identity.proposeMerge', { ...again, into: b })).toMatchObject({
      fields: { into: expect.any(String) },
    });
  });

  it('begins with finding people by name and phone’s tail, covered, never oneself', async () => {
    await givenAccount(world, { name: '李强', phone: '13900001111' });
    const find = async (name: string, phoneTail?: string) =>
      (await world.get('officer', 'identity.findPeople', { name, ...(phoneTail ? { phoneTail } : {}) })).items;
    expect((await find('李强')).map(({ phone }) => phone)).toEqual(['150****8816', '139****1111']);
    expect(await find('李强', '1111')).toMatchObject([{ name: '李*', phone: '139****1111' }]);
    expect(await find('林晓燕')).toEqual([]);
    // The day they came and not the minute: beside an anonymous question of that minute it would say who asked.
    const came = { since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) };
    expect(await find('李强')).toMatchObject([came, came]);
    const [into, from] = (await find('李强')).map(({ id }) => id) as [string, string];
    const { parties } = await world.get('lead', 'identity.case', { caseId: await givenMerge(world, { from, into }) });
    expect(parties).toMatchObject([came, came]);
  });
});
