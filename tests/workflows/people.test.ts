import { personaId } from '@/cloud/db/seed/personas';
import { type Standing, transition } from '@/cloud/workflow';
import { feedbackFlow } from '@/contract/help';
import { contested, merge, verification } from '@/contract/identity';
import { disowned, phoneCheck } from '@/contract/members';
import { erasure } from '@/contract/privacy';
import type { Workflow } from '@/contract/workflow';
import { givenCase } from '../support/cases';
import { inTransaction } from '../support/contexts';
import { worldOfFile } from '../support/world';

const world = worldOfFile();
const ids: Record<string, string> = {};
beforeAll(async () => {
  ids.cases = (await givenCase(world)).id;
  ids.erasures = '01900000-0000-7000-8000-000000000001';
  const wish = { person_id: personaId('worker'), state: 'waiting', asked_at: world.now, due_at: world.now } as const;
  await world.database.db
    .insertInto('erasures')
    .values({ id: ids.erasures, state_since: world.now, ...wish })
    .execute();
});

/** All that may happen, by flow; everything else is refused. Written out by hand, so that the contract cannot drift unseen. */
const allowed: readonly (readonly [string, Workflow, readonly string[]])[] = [
  [
    'verification',
    verification,
    [
      'waiting confirm holder → confirmed',
      'waiting refuse holder → refused',
      'waiting withdraw owner → withdrawn',
      'waiting match system → confirmed',
      'waiting drop system → withdrawn',
    ],
  ],
  [
    'contested',
    contested,
    [
      'waiting settle holder → settled',
      'waiting refuse holder → refused',
      'waiting withdraw owner → withdrawn',
      'waiting match system → settled',
      'waiting drop system → withdrawn',
    ],
  ],
  [
    'merge',
    merge,
    ['proposed merge second → merged', 'proposed reject second → rejected', 'proposed withdraw maker → withdrawn'],
  ],
  [
    'phoneCheck',
    phoneCheck,
    ['checking give desk → given', 'checking refuse desk → refused', 'checking withdraw owner → refused'],
  ],
  ['disowned', disowned, ['open settle desk → settled']],
  [
    'feedback',
    feedbackFlow,
    [
      'waiting answer desk → answered',
      'waiting add owner → waiting',
      'answered add owner → waiting',
      'waiting close desk → closed',
      'answered close desk → closed',
      'waiting done owner → closed',
      'answered done owner → closed',
    ],
  ],
  ['erasure', erasure, ['waiting revoke owner → revoked', 'waiting finish system → done']],
];
const actors = ['owner', 'holder', 'desk', 'second', 'maker', 'system', 'nobody'];

class Undone extends Error {}

/** What the step comes to for somebody who stands so to the row; nothing of it stays. */
async function attempt(flow: Workflow, state: string, name: string, actor: string): Promise<string> {
  const id = ids[flow.table] as string;
  const standing: Standing<{ id: string; state: string }, string> = {
    actorsOf: () => (actor === 'nobody' ? [] : [actor]),
    refuses: () => null,
  };
  try {
    await inTransaction(world, async (context) => {
      const row = context.db.updateTable(flow.table as 'cases').where('id', '=', id);
      await row.set({ state }).execute();
      await transition(context, flow, name, standing, { id, reason: '有原因' });
      const after = context.db
        .selectFrom(flow.table as 'cases')
        .select('state')
        .where('id', '=', id);
      throw new Undone((await after.executeTakeFirstOrThrow()).state);
    });
  } catch (error) {
    if (error instanceof Undone) return error.message;
    return (error as { code?: string }).code ?? String(error);
  }
  return 'nothing';
}

describe.each(allowed)('%s: every state × transition × actor', (_, flow, steps) => {
  it('goes exactly where it is written, and is refused for its reason everywhere else', async () => {
    const met: string[] = [];
    for (const state of Object.keys(flow.states))
      for (const [name, { actors: may }] of Object.entries(flow.transitions))
        for (const actor of actors) {
          const came = await attempt(flow, state, name, actor);
          const step = `${state} ${name} ${actor} → ${came}`;
          if (steps.includes(step)) met.push(step);
          else expect([step, came]).toEqual([step, refusalOf(may, actor)]);
        }
    expect(met.sort()).toEqual([...steps].sort());
  });
});

/** Why: the row is not theirs, the step is not theirs, or the state is another. */
function refusalOf(may: readonly string[], actor: string): string {
  if (actor === 'nobody') return 'notFound';
  return may.includes(actor) ? 'stateChanged' : 'forbidden';
}
