import { seatCheck } from '@/cloud/events/seat-check';
import { blindIndex } from '@/cloud/office/seal';
import type { Credential } from '@/cloud/ports/identity';
import { givenSignature } from '../support/assists';
import { givenOpenDoor, walkUp } from '../support/door';
import { givenPeople } from '../support/events';
import { planParts } from '../support/plan-parts';
import { givenPublished, hoursOn, save, worked } from '../support/plans';
import { type Who, worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });
let people: Credential[];
beforeAll(async () => {
  people = await givenPeople(world, 60);
});
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const who = (n: number) => people[n] as Credential;
const codes = (answers: readonly { ok: boolean; code?: string }[]) => answers.map((one) => (one.ok ? 'ok' : one.code));
const planOf = (eventId: string) => world.get('cadre', 'events.plan', { eventId });
const statesIn = async (eventId: string) =>
  (await world.database.db.selectFrom('registrations').select('state').where('event_id', '=', eventId).execute()).map(
    ({ state }) => state,
  );
const differing = async () => {
  const { result } = await seatCheck(
    { db: world.database.db, now: world.now, keys: world.keys },
    { input: {}, position: null },
  );
  return (result as { differing: string[] }).differing;
};

describe('capacity lowered while people sign up', () => {
  it('never ends below who has a seat, whoever is first', async () => {
    for (const round of upTo(6)) {
      const eventId = await givenPublished(world, { capacity: 30 });
      await world.database.db.deleteFrom('limits').execute();
      const signUps = people.slice(0, 30).map((one) => world.ask(one, 'events.signUp', { eventId }));
      const lowered = save(world, eventId, 'who', { capacity: 5 + round * 5 });
      const [answer, ...signed] = await Promise.all([lowered, ...signUps]);
      const { capacity, taken, waiting } = await planOf(eventId);
      expect(taken).toBeLessThanOrEqual(capacity);
      expect(capacity).toBe(answer?.ok ? 5 + round * 5 : 30);
      // Whoever came too late reads that something changed, tries again, and finds the event as it is.
      const again = codes(signed).filter((code) => code === 'stateChanged').length;
      expect(taken + waiting + again).toBe(30);
      expect(codes(signed).every((code) => code === 'ok' || code === 'stateChanged')).toBe(true);
    }
    expect(await differing()).toEqual([]);
  });
});

describe('an event called off while people sign up', () => {
  it('has nobody in it who was not told', async () => {
    for (const _ of upTo(5)) {
      const eventId = await givenPublished(world, { capacity: 40 });
      await world.database.db.deleteFrom('limits').execute();
      const signUps = people.slice(0, 40).map((one) => world.ask(one, 'events.signUp', { eventId }));
      const off = world.ask('cadre', 'events.cancelPlan', { eventId, reason: '场地不能用了' });
      const [cancelled, ...signed] = await Promise.all([off, ...signUps]);
      expect(cancelled).toMatchObject({ ok: true });
      const placed = codes(signed).filter((code) => code === 'ok').length;
      expect(codes(signed).every((code) => ['ok', 'stateChanged', 'eventCancelled'].includes(code ?? ''))).toBe(true);
      expect(cancelled).toMatchObject({ value: { told: placed } });
      expect(await statesIn(eventId)).toHaveLength(placed);
    }
  });
});

describe('an event moved while people sign up', () => {
  it('asks again exactly those who signed up for the old hours', async () => {
    const eventId = await givenPublished(world, { capacity: 40 });
    await world.database.db.deleteFrom('limits').execute();
    const { sessions } = await planOf(eventId);
    const moved = {
      id: sessions[0]?.id as string,
      title: '',
      startsAt: hoursOn(world, 264),
      endsAt: hoursOn(world, 266),
    };
    const signUps = people.slice(0, 40).map((one) => world.ask(one, 'events.signUp', { eventId }));
    const [answer] = await Promise.all([save(world, eventId, 'sessions', { sessions: [moved] }), ...signUps]);
    if (!answer?.ok) throw new Error('not moved');
    await worked(world);
    const states = await statesIn(eventId);
    expect(states.filter((state) => state === 'held')).toHaveLength(answer.value.asked);
    expect(await differing()).toEqual([]);
  });
});

describe('two cadres at once', () => {
  it('on one step: one is saved, the other is told', async () => {
    const eventId = await givenPublished(world);
    const { version } = await planOf(eventId);
    const saved = (one: Who, bring: string) =>
      world.ask(one, 'events.savePlan', { eventId, version, part: { ...planParts.what, bring } });
    const answers = await Promise.all([saved('cadre', '水杯'), saved('street', '雨伞')]);
    expect(codes(answers).sort()).toEqual(['ok', 'stateChanged']);
    const plan = await planOf(eventId);
    expect(plan.changes).toHaveLength(1);
    expect(plan.bring).toBe(plan.changes[0]?.what[0]?.after);
  });

  it('publishing one draft: once', async () => {
    const eventId = await givenPublished(world);
    const { id } = await world.get('cadre', 'events.copyPlan', { eventId });
    const { version } = await planOf(id);
    const publish = (one: Who) => world.ask(one, 'events.publishPlan', { eventId: id, version });
    expect(codes(await Promise.all([publish('cadre'), publish('street'), publish('officer')])).sort()).toEqual([
      'ok',
      'stateChanged',
      'stateChanged',
    ]);
  });

  it('adding one new person: one person, one place', async () => {
    const eventId = await givenPublished(world);
    const add = (one: Who) =>
      world.ask(one, 'events.addPerson', { eventId, name: '司马新来', phone: '13912345678', agreed: true });
    expect(codes(await Promise.all([add('cadre'), add('street'), add('officer')])).sort()).toEqual([
      'alreadySignedUp',
      'alreadySignedUp',
      'ok',
    ]);
    expect((await planOf(eventId)).counts.confirmed).toBe(1);
  });

  it('adding one new person to several events, at a door and as somebody assisted: one person', async () => {
    for (const round of upTo(6)) {
      await world.database.db.deleteFrom('limits').execute();
      const said = { name: '司马同时', phone: `1391234${String(6000 + round)}`, agreed: true } as const;
      const plans = await Promise.all(upTo(3).map(() => givenPublished(world)));
      const door = await givenOpenDoor(world);
      const fileId = await givenSignature(world);
      const answers = await Promise.all([
        ...plans.map((eventId, n) =>
          world.ask((['cadre', 'street', 'officer'] as const)[n] ?? 'cadre', 'events.addPerson', { eventId, ...said }),
        ),
        walkUp(world, 'cadre', door, said),
        world.ask('cadre', 'office.beginAssist', {
          by: { consent: 'signatureOfNew', why: 'here', name: said.name, phone: said.phone, fileId },
        }),
      ]);
      expect(codes(answers.slice(0, 4))).toEqual(['ok', 'ok', 'ok', 'ok']);
      // Who came first made them; who assists is to find somebody known.
      expect(['ok', 'assistKnown']).toContain(codes(answers)[4]);
      const made = await world.database.db
        .selectFrom('people as p')
        .leftJoin('registrations as r', 'r.person_id', 'p.id')
        .select(['p.id', 'r.event_id'])
        .where('p.name', '=', said.name)
        .where('p.phone_index', '=', blindIndex(world.keys, 'phone', said.phone))
        .execute();
      expect([new Set(made.map(({ id }) => id)).size, made.length]).toEqual([1, 4]);
    }
  });

  it('adding one group: once, all of it', async () => {
    const eventId = await givenPublished(world, { capacity: 3 });
    const people = [0, 1, 2, 3, 4].map((n) => ({ name: `职工${'一二三四五'[n]}`, phone: `1390000000${n}` }));
    const add = (one: Who) => world.ask(one, 'events.addGroup', { eventId, people, agreed: true });
    const answers = await Promise.all([add('cadre'), add('street'), add('officer')]);
    const listed = people.map((_, at) => ({ at, why: 'listed' }));
    const nobody = { confirmed: 0, waitlisted: 0, faults: listed };
    const said = answers.map((answer) => (answer.ok ? answer.value : answer.code));
    expect(said).toEqual(expect.arrayContaining([nobody, { confirmed: 3, waitlisted: 2, faults: [] }]));
    expect(said.filter((one) => JSON.stringify(one) === JSON.stringify(nobody))).toHaveLength(2);
    expect((await planOf(eventId)).counts).toMatchObject({ confirmed: 3, waitlisted: 2 });
    expect(await differing()).toEqual([]);
  });

  it('taking one place away: once, and one seat passes on', async () => {
    const eventId = await givenPublished(world, { capacity: 1 });
    const { id } = await world.get(who(0), 'events.signUp', { eventId });
    for (const n of [1, 2]) await world.get(who(n), 'events.signUp', { eventId });
    const take = (one: Who) => world.ask(one, 'events.withdraw', { registrationId: id, reason: '报错了' });
    expect(codes(await Promise.all([take('cadre'), take('street')])).sort()).toEqual(['ok', 'stateChanged']);
    expect((await statesIn(eventId)).sort()).toEqual(['cancelled', 'held', 'waitlisted']);
    expect(await differing()).toEqual([]);
  });
});
