import { personaId } from '@/cloud/db/seed/personas';
import { withdrawConsent } from '@/cloud/office/consents';
import { blindIndex } from '@/cloud/office/seal';
import { givenEvent } from '../../support/events';
import { waitersOf } from '../../support/line';
import { givenPublished, hoursOn, toldTo, worked } from '../../support/plans';
import { textsWith } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const people = (eventId: string, more: object = {}) => world.get('cadre', 'events.planPeople', { eventId, ...more });
const add = (eventId: string, name: string, phone: string) =>
  world.ask('cadre', 'events.addPerson', { eventId, name, phone, agreed: true });

describe('the list', () => {
  it('is masked, by number, with where each came from and what may be done', async () => {
    const eventId = await givenPublished(world, { capacity: 1 });
    await world.get('worker', 'events.signUp', { eventId });
    await world.get('worker2', 'events.signUp', { eventId });
    const { items } = await people(eventId);
    expect(items).toEqual([
      {
        id: expect.any(String),
        number: 1,
        name: '张*国',
        phone: '138****7307',
        state: 'confirmed',
        waitingNumber: null,
        source: 'self',
        signedUpAt: world.now.toISOString(),
        holdUntil: null,
        transitions: ['withdraw', 'excuse'],
      },
      expect.objectContaining({
        number: 2,
        name: '阿***·**提',
        state: 'waitlisted',
        waitingNumber: 1,
        transitions: ['withdraw'],
      }),
    ]);
    expect(JSON.stringify(items)).not.toMatch(/张建国|13800007307/);
  });

  it('finds by part of a name, by number, by state; who waits stands in order', async () => {
    const eventId = await givenPublished(world, { capacity: 3 });
    await waitersOf(world, eventId, 30);
    expect((await people(eventId, { q: '职工7' })).items.map(({ number }) => number)).toEqual([7]);
    expect((await people(eventId, { q: '12' })).items.map(({ number }) => number)).toEqual([12]);
    const first = await people(eventId, { state: 'waitlisted' });
    const second = await people(eventId, { state: 'waitlisted', cursor: first.next });
    const order = [...first.items, ...second.items].map(({ waitingNumber }) => waitingNumber);
    expect(order).toEqual(Array.from({ length: 27 }, (_, n) => n + 1));
  });

  it('leaves a line in the audit each time it is opened', async () => {
    const eventId = await givenPublished(world);
    await people(eventId);
    const lines = await world.database.db
      .selectFrom('audit')
      .select(['reads'])
      .where('row_id', '=', eventId)
      .where('action', '=', 'events.planPeople')
      .execute();
    expect(lines).toEqual([{ reads: 'contact' }]);
  });
});

describe('adding somebody', () => {
  it('who is known takes the next seat as themselves, and is told who did it', async () => {
    const eventId = await givenPublished(world, { capacity: 1 });
    expect(await add(eventId, '张建国', '13800007307')).toEqual({
      ok: true,
      value: { state: 'confirmed', number: 1, waitingNumber: null },
    });
    expect(await add(eventId, '李强', '15000008816')).toMatchObject({
      value: { state: 'waitlisted', waitingNumber: 1 },
    });
    await worked(world);
    expect((await toldTo(world, 'worker', eventId))[0]).toEqual({
      title: '有人为你报了名',
      body: expect.stringContaining('网谷联合工会为你报名了“青工读书沙龙”'),
    });
    expect((await world.get('worker', 'events.detail', { eventId })).mine).toMatchObject({
      state: 'confirmed',
      number: 1,
    });
    expect((await people(eventId)).items.map(({ source }) => source)).toEqual(['cadre', 'cadre']);
  });

  it('whom nobody knows makes one unverified person, found again by name and number', async () => {
    const [eventId, other] = [await givenPublished(world), await givenPublished(world)];
    expect(await add(eventId, '司马新来', '13912345678')).toMatchObject({ ok: true });
    expect(await add(other, '司马新来', '13912345678')).toMatchObject({ ok: true });
    const rows = await world.database.db
      .selectFrom('people')
      .select(['id', 'status', 'unit_id'])
      .where('phone_index', '=', blindIndex(world.keys, 'phone', '13912345678'))
      .execute();
    expect(rows).toEqual([{ id: expect.any(String), status: 'unverified', unit_id: null }]);
    expect(await textsWith(world.database, '13912345678')).toEqual([]);
    const { how, assisted_by } = await world.database.db
      .selectFrom('consents')
      .select(['how', 'assisted_by'])
      .where('person_id', '=', rows[0]?.id ?? '')
      .executeTakeFirstOrThrow();
    expect([how, assisted_by]).toEqual(['assisted', personaId('cadre')]);
  });

  it('refuses who is on the list, whom the event is not for, and whoever took their consent back', async () => {
    const eventId = await givenPublished(world);
    await world.get('worker', 'events.signUp', { eventId });
    expect(await add(eventId, '张建国', '13800007307')).toEqual({
      ok: false,
      code: 'alreadySignedUp',
      fields: { name: '这个人已经在名单里了' },
    });
    const members = await givenEvent(world, { audience: 'members' });
    expect(await add(members, '李强', '15000008816')).toEqual({ ok: false, code: 'membersOnly' });
    expect(await add(members, '没人认识', '13912340000')).toEqual({ ok: false, code: 'membersOnly' });
    await withdrawConsent(world.database.db, personaId('worker2'), 'policy', world.now);
    expect(await add(eventId, '阿依古丽·买买提', '13900001204')).toMatchObject({
      code: 'invalid',
      fields: { agreed: '本人撤回过同意，请其先在自己的手机上重新同意' },
    });
    expect((await people(eventId)).items).toHaveLength(1);
  });

  it('goes on when sign-up is over, and ends with the event', async () => {
    const at = (hours: number) => new Date(hoursOn(world, hours));
    const closed = await givenEvent(world, { signUpClosesAt: at(-1) });
    expect(await add(closed, '张建国', '13800007307')).toMatchObject({ ok: true });
    const over = await givenEvent(world, {
      startsAt: at(-3),
      endsAt: at(-1),
      signUpClosesAt: at(-4),
      cancelBy: at(-4),
    });
    expect(await add(over, '张建国', '13800007307')).toEqual({ ok: false, code: 'eventOver' });
    const off = await givenEvent(world, { state: 'cancelled' });
    expect(await add(off, '张建国', '13800007307')).toEqual({ ok: false, code: 'eventCancelled' });
    const draft = await givenEvent(world, { state: 'draft' });
    expect(await add(draft, '张建国', '13800007307')).toEqual({ ok: false, code: 'stateChanged' });
  });

  it('wants the person’s yes', async () => {
    const input = { eventId: await givenPublished(world), name: '张建国', phone: '13800007307' };
    expect(await world.ask('cadre', 'events.addPerson', { ...input, agreed: false } as never)).toMatchObject({
      fields: { agreed: '请先告诉对方登记什么、用来做什么，得到同意再勾选' },
    });
  });
});

describe('taking a place away', () => {
  it('gives the reason to its person, and the seat to the next', async () => {
    const eventId = await givenPublished(world, { capacity: 1 });
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('courier', 'events.signUp', { eventId });
    expect(await world.ask('cadre', 'events.withdraw', { registrationId: id, reason: '本人来电说去不了' })).toEqual({
      ok: true,
      value: { state: 'cancelled' },
    });
    await worked(world);
    expect((await toldTo(world, 'worker', eventId))[0]?.body).toContain(
      '主办工会取消了你的报名。原因：本人来电说去不了',
    );
    expect((await world.get('courier', 'events.detail', { eventId })).mine).toMatchObject({ state: 'held' });
    expect(await world.ask('cadre', 'events.withdraw', { registrationId: id, reason: '再来一次' })).toEqual({
      ok: false,
      code: 'stateChanged',
    });
  });

  it('is nothing to do in an event called off: everybody was told that already', async () => {
    const eventId = await givenPublished(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    await world.get('cadre', 'events.cancelPlan', { eventId, reason: '场地不能用了' });
    for (const action of ['events.withdraw', 'events.excuse'] as const)
      expect(await world.ask('cadre', action, { registrationId: id, reason: '本人来电' })).toEqual({
        ok: false,
        code: 'eventCancelled',
      });
    expect((await world.get('worker', 'events.detail', { eventId })).mine?.state).toBe('confirmed');
  });

  it('is over with the event', async () => {
    const eventId = await givenPublished(world);
    const { id } = await world.get('worker', 'events.signUp', { eventId });
    const before = world.now;
    world.now = new Date(hoursOn(world, 300));
    expect(await world.ask('cadre', 'events.withdraw', { registrationId: id, reason: '没有来' })).toEqual({
      ok: false,
      code: 'eventOver',
    });
    expect(await world.ask('cadre', 'events.excuse', { registrationId: id, reason: '当天住院' })).toEqual({
      ok: true,
      value: { state: 'excused' },
    });
    world.now = before;
  });
});

it('an excuse keeps the seat, counts as no no-show, and needs a confirmed place', async () => {
  const eventId = await givenPublished(world, { capacity: 1 });
  const { id } = await world.get('worker', 'events.signUp', { eventId });
  const waiting = await world.get('courier', 'events.signUp', { eventId });
  const excuse = (registrationId: string, reason = '上夜班') =>
    world.ask('cadre', 'events.excuse', { registrationId, reason });
  expect(await excuse(waiting.id)).toEqual({ ok: false, code: 'stateChanged' });
  expect(await excuse(id, '病')).toMatchObject({ code: 'invalid', fields: { reason: '原因至少 2 个字' } });
  expect(await excuse(id)).toMatchObject({ ok: true });
  expect(await world.get('cadre', 'events.plan', { eventId })).toMatchObject({
    taken: 1,
    counts: { confirmed: 0, excused: 1, waitlisted: 1 },
  });
  await worked(world);
  expect((await toldTo(world, 'worker', eventId))[0]?.body).toContain('记下你请假，不算缺席');
});

it('the list to sign has the names in full and the phones covered, in order, page by page', async () => {
  const eventId = await givenPublished(world, { capacity: 200 });
  await world.get('worker', 'events.signUp', { eventId });
  const one = await world.get('cadre', 'events.signSheet', { eventId });
  expect(one.items).toEqual([{ id: expect.any(String), number: 1, name: '张建国', phone: '138****7307' }]);
  expect(one.event).toMatchObject({ title: '青工读书沙龙', organiser: '网谷联合工会' });
  const many = await givenPublished(world, { capacity: 200 });
  await waitersOf(world, many, 260);
  await world.database.db
    .updateTable('registrations')
    .set({ state: 'confirmed' })
    .where('event_id', '=', many)
    .execute();
  const first = await world.get('cadre', 'events.signSheet', { eventId: many });
  const second = await world.get('cadre', 'events.signSheet', { eventId: many, cursor: first.next as string });
  const numbers = [...first.items, ...second.items].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 260 }, (_, n) => n + 1));
  expect(second.next).toBeUndefined();
});
