import { doors } from '@/cloud/services';
import { registration } from '@/contract/events-words';
import { transitionsFrom, type Workflow, workflow } from '@/contract/workflow';

const workflows = Object.values(doors).flatMap((door): readonly Workflow[] => door.workflows);

describe.each(workflows.map((flow) => [flow.table, flow] as const))(
  'the workflow of %s',
  (_, { states, transitions }) => {
    it('goes only from and to states it knows', () => {
      for (const { from, to } of Object.values(transitions))
        expect(Object.keys(states)).toEqual(expect.arrayContaining([...from, to]));
    });

    it('has a Chinese word for every state and transition, and somebody who may make each', () => {
      for (const word of [...Object.values(states), ...Object.values(transitions).map(({ label }) => label)])
        expect(word).toMatch(/[\u4e00-\u9fff]/);
      for (const { actors, from } of Object.values(transitions))
        expect(Math.min(actors.length, from.length)).toBeGreaterThan(0);
    });
  },
);

describe('what may be done from a state', () => {
  const flow = workflow({
    table: 'any',
    states: { open: '开', done: '完' },
    transitions: {
      finish: { from: ['open'], to: 'done', actors: ['owner', 'lead'], label: '办结', condition: 'paid' },
      reopen: { from: ['done'], to: 'open', actors: ['lead'], label: '重开', requires: ['reason'] },
    },
  });
  const yes = () => true;

  it('depends on the state, the relations and the condition', () => {
    expect(transitionsFrom(flow, 'open', ['owner'], yes)).toEqual(['finish']);
    expect(transitionsFrom(flow, 'open', ['owner'], () => false)).toEqual([]);
    expect(transitionsFrom(flow, 'done', ['owner'], yes)).toEqual([]);
    expect(transitionsFrom(flow, 'done', ['owner', 'lead'], yes)).toEqual(['reopen']);
    expect(transitionsFrom(flow, 'open', [], yes)).toEqual([]);
  });

  it('asks a condition only of who may otherwise go', () => {
    const asked: string[] = [];
    transitionsFrom(flow, 'done', ['lead'], (condition) => asked.push(condition) > 0);
    transitionsFrom(flow, 'open', [], (condition) => asked.push(condition) > 0);
    expect(asked).toEqual([]);
  });

  it('a worker’s buttons: cancel while confirmed or waiting and in time, nothing else ever', () => {
    const states = ['confirmed', 'waitlisted', 'checked_in', 'cancelled'] as const;
    expect(states.map((state) => transitionsFrom(registration, state, ['owner'], yes))).toEqual([
      ['cancel'],
      ['cancel'],
      [],
      [],
    ]);
    expect(states.flatMap((state) => transitionsFrom(registration, state, ['owner'], () => false))).toEqual([]);
  });
});
