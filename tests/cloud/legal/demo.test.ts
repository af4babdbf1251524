import { loadDemo } from '@/cloud/demo/load';
import { tick } from '@/cloud/tick';
import { consult } from '@/contract/legal-words';
import { contentsOf } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeAll(async () => {
  await loadDemo(world, world.now);
});

it('the demo has consultations in every state, by name, anonymous and collective, urgent and of a child', async () => {
  const rows = await world.database.db
    .selectFrom('cases as c')
    .innerJoin('consultations as k', 'k.case_id', 'c.id')
    .select(['c.state', 'c.kind', 'c.person_id', 'k.is_urgent', 'k.minor', 'k.rating'])
    .execute();
  expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual(Object.keys(consult.states).sort());
  expect(rows.some(({ kind }) => kind === 'collective')).toBe(true);
  expect(rows.some(({ person_id }) => person_id === null)).toBe(true);
  expect(rows.some(({ is_urgent }) => is_urgent)).toBe(true);
  expect(rows.some(({ minor }) => minor === 'child')).toBe(true);
  expect([...new Set(rows.flatMap(({ rating }) => rating ?? []))].sort()).toEqual([
    'dissatisfied',
    'neutral',
    'satisfied',
  ]);
});

it('a lawyer, the desk and a worker find work of theirs, also after the clock has gone', async () => {
  for (let at = 0; at < 3; at += 1) await tick(world, world.now);
  for (const who of ['lawyer', 'lawyer2'] as const) {
    const { items } = await world.get(who, 'legal.queue', {});
    for (const { id } of items) expect(await world.ask(who, 'legal.case', { caseId: id })).toMatchObject({ ok: true });
  }
  const { items } = await world.get('officer', 'legal.triage', {});
  expect(items.length).toBeGreaterThan(1);
  expect((await world.get('lead', 'legal.triage', { view: 'late' })).items.length).toBeGreaterThan(0);
  expect((await world.get('lead', 'legal.orders', {})).items).toHaveLength(1);
  expect((await world.get('worker', 'legal.mine', {})).items).toHaveLength(2);
});

it('loads once', async () => {
  const before = await contentsOf(world.database);
  await loadDemo(world, world.now);
  const after = await contentsOf(world.database);
  for (const table of ['consultations', 'consultation_messages', 'answer_templates', 'duty_rota', 'lawyer_absences'])
    expect([table, after[table]]).toEqual([table, before[table]]);
});
