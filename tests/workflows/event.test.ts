import { personaId } from '@/cloud/db/seed/personas';
import { type Standing, transition } from '@/cloud/workflow';
import { eventFlow } from '@/contract/events-words';
import { inTransaction } from '../support/contexts';
import { givenEvent } from '../support/events';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

type State = keyof typeof eventFlow.states;
type Name = keyof typeof eventFlow.transitions;
const states = Object.keys(eventFlow.states) as State[];
const names = Object.keys(eventFlow.transitions) as Name[];
const actors = ['organiser', 'nobody'] as const;

/** All that may happen to an event; everything else is refused. */
const allowed = ['draft publish organiser → published', 'published cancel organiser → cancelled'];

type Row = { id: string; state: string };
const standing = (
  actor: (typeof actors)[number],
  refuses: 'leadPublishes' | 'eventOver' | null = null,
): Standing<Row, 'organiser'> => ({
  actorsOf: () => (actor === 'nobody' ? [] : [actor]),
  refuses: () => refuses,
});
const attempt = (name: Name, id: string, as: Standing<Row, 'organiser'>, reason = '场地不能用了') =>
  inTransaction(world, (context) =>
    transition(context, eventFlow, name, as, { id, ...(name === 'cancel' && reason ? { reason } : {}) }),
  ).then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );
const rowOf = (id: string) =>
  world.database.db.selectFrom('events').select(['state', 'version']).where('id', '=', id).executeTakeFirstOrThrow();
const historyOf = (id: string) =>
  world.database.db
    .selectFrom('case_history')
    .select(['subject_table', 'from_state', 'to_state', 'actor_id', 'reason'])
    .where('subject_id', '=', id)
    .execute();

const walk = states.flatMap((state) => names.flatMap((name) => actors.map((actor) => [state, name, actor] as const)));

describe('every state × transition × actor', () => {
  it.each(walk)('%s: %s by %s', async (state, name, actor) => {
    const id = await givenEvent(world, { state });
    const { to } = eventFlow.transitions[name];
    const isAllowed = allowed.includes(`${state} ${name} ${actor} → ${to}`);
    const refusal = actor === 'nobody' ? 'notFound' : 'stateChanged';
    expect(await attempt(name, id, standing(actor))).toBe(isAllowed ? 'ok' : refusal);
    expect(await rowOf(id)).toEqual(isAllowed ? { state: to, version: 2 } : { state, version: 1 });
    const step = { subject_table: 'events', from_state: state, to_state: to, actor_id: personaId('worker') };
    const reason = name === 'cancel' ? '场地不能用了' : null;
    expect(await historyOf(id)).toEqual(isAllowed ? [{ ...step, reason }] : []);
  });

  it('the walk meets every allowed one', () => {
    const met = walk.map(([state, name, actor]) => `${state} ${name} ${actor} → ${eventFlow.transitions[name].to}`);
    expect(allowed.filter((step) => !met.includes(step))).toEqual([]);
  });
});

it('a condition refuses with its own code, after the state', async () => {
  const draft = await givenEvent(world, { state: 'draft' });
  expect(await attempt('publish', draft, standing('organiser', 'leadPublishes'))).toBe('leadPublishes');
  expect(await attempt('cancel', draft, standing('organiser', 'eventOver'))).toBe('stateChanged');
  const published = await givenEvent(world);
  expect(await attempt('cancel', published, standing('organiser', 'eventOver'))).toBe('eventOver');
});

it('calling off wants a reason', async () => {
  expect(await attempt('cancel', await givenEvent(world), standing('organiser'), '')).toBe('invalid');
});
