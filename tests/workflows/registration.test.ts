import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import type { RegistrationRow } from '@/cloud/events/policy';
import { type Standing, transition } from '@/cloud/workflow';
import { registration } from '@/contract/events-words';
import { inTransaction } from '../support/contexts';
import { givenEvent } from '../support/events';
import { worldOfFile } from '../support/world';

const world = worldOfFile();
let eventId: string;
let given = 0;
beforeAll(async () => {
  eventId = await givenEvent(world);
});

type Actor = 'owner' | 'door' | 'system' | 'organiser';
type State = keyof typeof registration.states;
const states = Object.keys(registration.states) as State[];
const names = Object.keys(registration.transitions) as (keyof typeof registration.transitions)[];
const actors: readonly (Actor | 'nobody')[] = ['owner', 'door', 'system', 'organiser', 'nobody'];

/** All that may happen to a registration; everything else is refused. */
const allowed = [
  'confirmed cancel owner → cancelled',
  'waitlisted cancel owner → cancelled',
  'held cancel owner → cancelled',
  'held confirm owner → confirmed',
  'waitlisted hold system → held',
  'confirmed move system → held',
  'held lapse system → cancelled',
  'waitlisted promote door → confirmed',
  'confirmed withdraw organiser → cancelled',
  'waitlisted withdraw organiser → cancelled',
  'held withdraw organiser → cancelled',
  'held join system → cancelled',
  'held checkIn door → checked_in',
  'excused checkIn door → checked_in',
  'checked_in undo door → confirmed',
  'checked_in undoHeld door → held',
  'checked_in undoExcused door → excused',
  'checked_in undoPromoted door → waitlisted',
  'checked_in strike door → cancelled',
  'confirmed excuse organiser → excused',
  'waitlisted promote system → confirmed',
  'confirmed join system → cancelled',
  'waitlisted join system → cancelled',
  'confirmed checkIn door → checked_in',
];
const mayBeDoneBy: Record<(typeof names)[number], readonly Actor[]> = {
  cancel: ['owner'],
  confirm: ['owner'],
  hold: ['system'],
  move: ['system'],
  lapse: ['system'],
  promote: ['system', 'door'],
  withdraw: ['organiser'],
  join: ['system'],
  checkIn: ['door'],
  undo: ['door'],
  undoHeld: ['door'],
  undoExcused: ['door'],
  undoPromoted: ['door'],
  strike: ['door'],
  excuse: ['organiser'],
};
/** What a step to a state writes beside it, so that the table's own checks hold. */
const reasonOf = (name: (typeof names)[number]) =>
  registration.transitions[name].requires?.includes('reason') ? '有原因' : null;

async function givenRegistration(state: State): Promise<string> {
  const id = randomUUID();
  const { db } = world.database;
  await db.deleteFrom('registrations').where('event_id', '=', eventId).execute();
  given += 1;
  await db
    .insertInto('registrations')
    .values({
      id,
      event_id: eventId,
      person_id: personaId('worker'),
      number: given,
      waiting_number: null,
      state,
      held_for: 'promoted',
      hold_until: new Date(0),
      state_since: new Date(0),
      created_at: new Date(0),
    })
    .execute();
  return id;
}

const standing = (
  actor: Actor | 'nobody',
  refuses: 'cancelTooLate' | null = null,
): Standing<RegistrationRow, Actor> => ({
  actorsOf: () => (actor === 'nobody' ? [] : [actor]),
  refuses: () => refuses,
});

const rowOf = (id: string) =>
  world.database.db
    .selectFrom('registrations')
    .select(['state', 'state_since', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const historyOf = (id: string) =>
  world.database.db
    .selectFrom('case_history')
    .select(['subject_table', 'from_state', 'to_state', 'actor_id', 'reason', 'at'])
    .where('subject_id', '=', id)
    .execute();
const attempt = (name: (typeof names)[number], id: string, who: Standing<RegistrationRow, Actor>) =>
  inTransaction(world, (context) =>
    transition(context, registration, name, who, { id, ...(reasonOf(name) ? { reason: '有原因' } : {}) }),
  ).then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );

/** Why: the row is not theirs, the step is not theirs, or the state is another. */
function refusalOf(name: (typeof names)[number], actor: Actor | 'nobody'): string {
  if (actor === 'nobody') return 'notFound';
  return mayBeDoneBy[name].includes(actor) ? 'stateChanged' : 'forbidden';
}

const walk = states.flatMap((state) => names.flatMap((name) => actors.map((actor) => [state, name, actor] as const)));

describe('every state × transition × actor', () => {
  it.each(walk)('%s: %s by %s', async (state, name, actor) => {
    const id = await givenRegistration(state);
    const to = registration.transitions[name].to;
    const answer = await attempt(name, id, standing(actor));
    const isAllowed = allowed.includes(`${state} ${name} ${actor} → ${to}`);
    expect(answer).toBe(isAllowed ? 'ok' : refusalOf(name, actor));
    expect(await rowOf(id)).toEqual(
      isAllowed ? { state: to, state_since: world.now, version: 2 } : { state, state_since: new Date(0), version: 1 },
    );
    const step = {
      subject_table: 'registrations',
      from_state: state,
      to_state: to,
      actor_id: personaId('worker'),
      reason: reasonOf(name),
      at: world.now,
    };
    expect(await historyOf(id)).toEqual(isAllowed ? [step] : []);
  });

  it('the walk meets every allowed one', () => {
    expect(allowed).toHaveLength(
      new Set(
        walk
          .map(([state, name, actor]) => `${state} ${name} ${actor} → ${registration.transitions[name].to}`)
          .filter((step) => allowed.includes(step)),
      ).size,
    );
  });
});

it('a condition refuses with its own code, after state and actor', async () => {
  const late = (actor: Actor) => standing(actor, 'cancelTooLate');
  expect(await attempt('cancel', await givenRegistration('confirmed'), late('owner'))).toBe('cancelTooLate');
  expect(await attempt('cancel', await givenRegistration('checked_in'), late('owner'))).toBe('stateChanged');
  expect(await attempt('cancel', await givenRegistration('confirmed'), late('door'))).toBe('forbidden');
  expect(await attempt('checkIn', await givenRegistration('confirmed'), late('door'))).toBe('ok');
});

it('a row that is not there is notFound, whoever asks', async () => {
  expect(await attempt('promote', randomUUID(), standing('system'))).toBe('notFound');
});
