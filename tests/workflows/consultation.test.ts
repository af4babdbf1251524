import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import type { Actor, SpineRow } from '@/cloud/legal/policy';
import { type Standing, transition } from '@/cloud/workflow';
import { type ConsultState, consult } from '@/contract/legal-words';
import { inTransaction } from '../support/contexts';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

type Name = keyof typeof consult.transitions;
const states = Object.keys(consult.states) as ConsultState[];
const names = Object.keys(consult.transitions) as Name[];
const actors: readonly (Actor | 'nobody')[] = ['owner', 'desk', 'lead', 'assignee', 'system', 'nobody'];

/** All that may happen to a consultation; everything else is refused. */
const allowed = [
  'submitted accept desk → accepted',
  'submitted accept lead → accepted',
  'submitted sendBack desk → returned',
  'submitted withdraw owner → withdrawn',
  'submitted transfer desk → transferred',
  'returned resubmit owner → submitted',
  'returned withdraw owner → withdrawn',
  'accepted assign desk → assigned',
  'accepted assign lead → assigned',
  'accepted assign system → assigned',
  'accepted withdraw owner → withdrawn',
  'accepted transfer desk → transferred',
  'assigned handBack assignee → accepted',
  'assigned handBack system → accepted',
  'assigned answer assignee → answered',
  'assigned withdraw owner → withdrawn',
  'assigned transfer desk → transferred',
  'answered followUp owner → following_up',
  'answered rate owner → closed',
  'answered closeSilent assignee → closed',
  'answered closeSilent system → closed',
  'following_up handBack assignee → accepted',
  'following_up handBack system → accepted',
  'following_up answer assignee → answered',
  'following_up transfer desk → transferred',
  'closed followUp owner → following_up',
];

/** Who may make each step at all: the others hear `forbidden`, whatever the state. */
const mayBeMadeBy: Readonly<Record<Name, readonly Actor[]>> = {
  accept: ['desk', 'lead'],
  sendBack: ['desk'],
  resubmit: ['owner'],
  assign: ['desk', 'lead', 'system'],
  handBack: ['assignee', 'system'],
  answer: ['assignee'],
  followUp: ['owner'],
  rate: ['owner'],
  closeSilent: ['assignee', 'system'],
  withdraw: ['owner'],
  transfer: ['desk'],
};

function refusalOf(name: Name, actor: Actor | 'nobody'): string {
  if (actor === 'nobody') return 'notFound';
  return mayBeMadeBy[name].includes(actor) ? 'stateChanged' : 'forbidden';
}

async function given(state: ConsultState): Promise<string> {
  const id = randomUUID();
  const isOver = ['closed', 'withdrawn', 'transferred'].includes(state);
  await world.database.db
    .insertInto('cases')
    .values({
      id,
      number: `WF-${id}`,
      service: 'legal',
      kind: 'consultation',
      state,
      state_since: world.now,
      person_id: personaId('worker'),
      unit_path: '/',
      holder_role: isOver ? null : 'officer',
      closed_at: isOver ? world.now : null,
    })
    .execute();
  return id;
}

const standingAs = (actor: Actor | 'nobody'): Standing<SpineRow, Actor> => ({
  actorsOf: () => (actor === 'nobody' ? [] : [actor]),
  refuses: () => null,
});
const go = (id: string, name: Name, actor: Actor | 'nobody', standing = standingAs(actor)) =>
  inTransaction(world, (context) => transition(context, consult, name, standing, { id, reason: '有原因' }));
const stateOf = async (id: string) =>
  (await world.database.db.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

describe.each(states)('a consultation that is %s', (state) => {
  it.each(names)('%s: exactly by whom the table says, to where it says', async (name) => {
    for (const actor of actors) {
      const id = await given(state);
      const line = allowed.find((one) => one.startsWith(`${state} ${name} ${actor} → `));
      const outcome = await go(id, name, actor).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
      expect([name, actor, outcome]).toEqual([name, actor, line ? 'done' : refusalOf(name, actor)]);
      expect(await stateOf(id)).toBe(line ? line.split(' → ')[1] : state);
    }
  });
});

it('the list of what may happen names every transition, and each transition every actor of the table', () => {
  expect(names.filter((name) => !allowed.some((line) => line.split(' ')[1] === name))).toEqual([]);
  for (const name of names)
    expect([name, [...consult.transitions[name].actors].sort()]).toEqual([name, [...mayBeMadeBy[name]].sort()]);
});

it('a step with a condition is refused with its code while the condition does not hold', async () => {
  const refusing: Standing<SpineRow, Actor> = {
    actorsOf: () => ['owner', 'desk', 'assignee'],
    refuses: () => 'revealFirst',
  };
  for (const [state, name] of [
    ['assigned', 'answer'],
    ['answered', 'followUp'],
    ['answered', 'closeSilent'],
    ['submitted', 'transfer'],
  ] as const) {
    const id = await given(state);
    await expect(go(id, name, 'owner', refusing)).rejects.toMatchObject({ code: 'revealFirst' });
    expect(await stateOf(id)).toBe(state);
  }
});

it('what needs a reason is refused without one', async () => {
  for (const [state, name, actor] of [
    ['submitted', 'sendBack', 'desk'],
    ['assigned', 'handBack', 'assignee'],
    ['submitted', 'transfer', 'desk'],
  ] as const) {
    const id = await given(state);
    const bare = inTransaction(world, (context) => transition(context, consult, name, standingAs(actor), { id }));
    await expect(bare).rejects.toMatchObject({ code: 'invalid', fields: { reason: '请填写理由' } });
  }
});
