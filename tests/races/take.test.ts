import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { type DeskHouse, givenCase, openDeskHouse } from '../support/cases';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 10 });
let house: DeskHouse;
beforeAll(async () => {
  house = openDeskHouse(world);
  const over = { role: 'grassroots' as const, unit_id: demoId('unit:netvalley'), ends_on: '2099-12-31' };
  await world.database.db
    .insertInto('grants')
    .values({ id: demoId('grant:second'), person_id: personaId('worker2'), ...over })
    .execute();
});

it('two cadres take the same twenty cases at once, in opposite order: each case has one of them, the other is told', async () => {
  const cases: { id: string; version: number }[] = [];
  for (let i = 0; i < 20; i += 1) cases.push({ id: (await givenCase(world)).id, version: 1 });
  const take = (who: 'cadre' | 'worker2', one: { id: string; version: number }) =>
    house.get(who, 'office.assign', { cases: [one], to: { kind: 'me' } });
  const many = house.get('cadre', 'office.assign', { cases: cases.slice(0, 10), to: { kind: 'me' } });
  const reversed = house.get('worker2', 'office.assign', { cases: cases.slice(0, 10).reverse(), to: { kind: 'me' } });
  const single = cases.slice(10).flatMap((one) => [take('cadre', one), take('worker2', one)]);
  const answers = await Promise.all([many, reversed, ...single]);
  const done = answers.flatMap((answer) => answer.done);
  const changed = answers.flatMap((answer) => answer.changed);
  const ids = cases.map(({ id }) => id).sort();
  expect([...done].sort()).toEqual(ids);
  expect([...changed].sort()).toEqual(ids);
  const rows = await world.database.db.selectFrom('cases').select(['version', 'holder_id']).execute();
  expect(rows.every(({ version, holder_id }) => version === 2 && holder_id !== null)).toBe(true);
});
