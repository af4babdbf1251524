import { personas } from '@/cloud/db/seed/personas';
import type { Role } from '@/contract/roles';
import { everybodyAgrees } from '../support/consents';
import { everyAction, examples } from '../support/examples';
import { foreignRows } from '../support/foreign-rows';
import { contentsOf } from '../support/tables';
import { type Who, worldOfFile } from '../support/world';

const world = worldOfFile();
beforeAll(async () => {
  await everybodyAgrees(world);
});

const rowActions = everyAction.filter(([, action]) => action.row !== undefined);

describe.each(rowActions)('%s', (name, action) => {
  it('answers notFound to whom the row is not, and changes nothing', async () => {
    const given = foreignRows[name];
    if (!given) throw new Error(`tests/support/foreign-rows.ts has no row for ${name}`);
    const { who, input } = await given(world);
    const before = await contentsOf(world.database);
    expect(await world.ask(who, name, input as never)).toEqual({ ok: false, code: 'notFound' });
    expect(await contentsOf(world.database)).toEqual(before);
  });

  it('answers the same for a row that does not exist', async () => {
    const holder = Object.entries(personas).find(([, persona]) =>
      action.roles.includes('role' in persona ? (persona.role as Role) : 'worker'),
    );
    expect(await world.ask(holder?.[0] as Who, name, examples[name][0] as never)).toEqual({
      ok: false,
      code: 'notFound',
    });
  });
});

it('every action that takes an id names it as its row, but for those about published events and units, which everybody may know', () => {
  const namesRow = everyAction
    .filter(([name, { row }]) => row === undefined && Object.keys(examples[name][0]).some((key) => /Id$/.test(key)))
    .map(([name]) => name);
  expect(namesRow).toEqual(['members.saveProfile', 'events.detail', 'events.signUp']);
});
