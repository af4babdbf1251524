import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { pathColumns, unitColumns } from '@/cloud/organisation/unit-columns';
import { givenCase } from '../../support/cases';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const unit = (key: string) => demoId(`unit:${key}`);
const ask = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(world.database.db)).rows;
const pathOf = async (id: string) =>
  (await ask(sql<{ path: string }>`select path from units where id = ${id}`))[0]?.path;
const caseOf = async (id: string) =>
  (await ask(sql<{ unit_path: string; version: number }>`select unit_path, version from cases where id = ${id}`))[0];

/** Whatever of the database still names a unit that ended, or lies under its path. */
async function leftOver() {
  const found: string[] = [];
  for (const { table, column } of unitColumns) {
    if (column === 'successor_id') continue;
    const rows = await ask(sql`select from ${sql.table(table)} t join units u on u.id = t.${sql.ref(column)}
      where u.ended_at is not null ${table === 'units' ? sql`and t.ended_at is null` : sql``}`);
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  for (const { table, column } of pathColumns) {
    const rows = await ask(
      sql`select from ${sql.table(table)} t join units u on u.ended_at is not null and starts_with(t.${sql.ref(column)}, u.path)`,
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  const paths = await ask(
    sql`select from units b join units a on a.id = b.parent_id where b.path <> a.path || b.id || '/'`,
  );
  return paths.length > 0 ? [...found, 'units.path'] : found;
}

/** A member list of a unit, whose entries are the same in another where the names are. */
async function givenList(key: string, names: readonly string[]) {
  const id = randomUUID();
  await ask(sql`insert into member_imports (id, unit_id, made_by, mode, state, faults, created_at)
    values (${id}, ${unit(key)}, ${personaId('cadre')}, 'add', 'confirmed', '[]', ${world.now})`);
  for (const name of names)
    await ask(sql`insert into member_entries (unit_id, entry_index, name_masked, import_id)
      values (${unit(key)}, ${`index of ${name}`}, ${name}, ${id})`);
}

it('knows every column of the database that names a unit or keeps its path', async () => {
  const named = await ask(sql<{ name: string }>`select c.conrelid::regclass::text || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'units'::regclass order by 1`);
  expect(unitColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(named.map(({ name }) => name));
  const paths = await ask(sql<{
    name: string;
  }>`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'unit_path' order by 1`);
  expect(pathColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(paths.map(({ name }) => name));
});

it('an officer adds and renames; the old name is found, and a taken one refused beside its field', async () => {
  const made = await world.get('officer', 'organisation.addUnit', {
    unitId: unit('park'),
    name: '新能源公司工会',
    level: 'grassroots',
    creditCode: '81440306mc0000001g',
    phone: '',
  });
  expect(await world.get('officer', 'organisation.unit', { unitId: made.id })).toMatchObject({
    name: '新能源公司工会',
    creditCode: '81440306MC0000001G',
    parent: '高新园工会联合会',
    people: 0,
    canEdit: true,
    story: [{ step: '建立' }],
  });
  const edit = { unitId: made.id, creditCode: '', phone: '0755-00001111' };
  await world.get('officer', 'organisation.editUnit', { ...edit, name: '储能公司工会' });
  const found = await world.get('guest', 'organisation.tree', { q: '新能源公司' });
  expect(found.items).toMatchObject([{ name: '储能公司工会', formerly: '新能源公司工会' }]);
  expect(await world.ask('officer', 'organisation.editUnit', { ...edit, name: '芯源半导体公司工会' })).toMatchObject({
    code: 'unitTaken',
    fields: { name: expect.any(String) },
  });
  const under = { unitId: made.id, name: '街道', level: 'street' as const, creditCode: '', phone: '' };
  expect(await world.ask('officer', 'organisation.addUnit', under)).toMatchObject({ code: 'invalid' });
});

it('merges a unit with people, units below, roles, events and cases, all at once, and nothing is left behind', async () => {
  const { id } = await givenCase(world, { unit: 'sorting', of: 'courier' });
  const own = await givenCase(world, { unit: 'couriers', of: 'courier' });
  await givenEvent(world, { unit: 'couriers' });
  const grant = {
    unitId: unit('couriers'),
    personId: personaId('cadre'),
    role: 'grassroots',
    endsOn: '2027-12-01',
  } as const;
  await world.get('admin', 'organisation.grant', grant);
  await givenList('couriers', ['李*', '王**']);
  await givenList('trucks', ['李*']);
  const summary = await world.get('officer', 'organisation.unitMoves', { unitId: unit('couriers') });
  expect(summary.moves).toEqual(
    expect.arrayContaining([
      { what: '人员', count: 1 },
      { what: '活动', count: 1 },
      { what: '下级单位', count: 2 },
      { what: '办理中的事项', count: 1 },
      { what: '角色授权', count: 1 },
    ]),
  );
  const merge = { unitId: unit('couriers'), into: unit('trucks'), reason: '行业整合' };
  expect(await world.get('officer', 'organisation.mergeUnit', merge)).toEqual(summary);
  expect(await leftOver()).toEqual([]);
  const listed = await ask(
    sql<{ name: string }>`select name_masked as name from member_entries where unit_id = ${unit('trucks')}`,
  );
  expect(listed.map(({ name }) => name).sort()).toEqual(['李*', '王**']);
  const target = await pathOf(unit('trucks'));
  expect((await caseOf(own.id))?.unit_path).toBe(target);
  expect((await caseOf(id))?.unit_path).toBe(`${target}${unit('sorting')}/`);
  expect((await world.get('courier', 'members.me', {}))?.unit).toBe('空港货车司机联合工会');
  expect((await world.get('cadre', 'organisation.unit', { unitId: unit('trucks') })).holders).toMatchObject([
    { name: '周敏', role: 'grassroots' },
  ]);
  expect((await world.get('guest', 'organisation.tree', { q: '临江片区' })).items).toMatchObject([
    { name: '空港货车司机联合工会', formerly: '临江片区新就业形态联合工会' },
  ]);
  expect(await world.ask('officer', 'organisation.mergeUnit', merge)).toMatchObject({ code: 'notFound' });
});

it('refuses to merge into itself, another level or what lies below, and to end the district', async () => {
  const merge = (unitId: string, into: string) =>
    world.ask('officer', 'organisation.mergeUnit', { unitId, into, reason: '试试' });
  expect(await merge(unit('park'), unit('park'))).toMatchObject({ fields: { into: '不能并入自己' } });
  expect(await merge(unit('park'), unit('netvalley'))).toMatchObject({ fields: { into: '只能并入同一层级的单位' } });
  expect(await merge(unit('district'), unit('park'))).toMatchObject({ code: 'unitFixed' });
});

it('splits off the chosen people, groups and cases; one that is not there any more undoes the whole', async () => {
  const stays = await givenCase(world, { unit: 'precision', of: 'worker2' });
  const goes = await givenCase(world, { unit: 'precision', of: 'worker2' });
  const split = {
    unitId: unit('precision'),
    name: '恒远精密二厂工会',
    reason: '分厂成立',
    people: [personaId('worker2')],
    groups: [unit('assembly')],
    cases: [goes.id],
  };
  const wrong = { ...split, cases: [goes.id, demoId('nothing')] };
  expect(await world.ask('officer', 'organisation.splitUnit', wrong)).toMatchObject({ code: 'stateChanged' });
  expect((await world.get('guest', 'organisation.tree', { q: '二厂' })).items).toEqual([]);
  const { id } = await world.get('officer', 'organisation.splitUnit', split);
  const path = await pathOf(id);
  expect((await caseOf(goes.id))?.unit_path).toBe(path);
  expect((await caseOf(stays.id))?.unit_path).toBe(await pathOf(unit('precision')));
  expect(await pathOf(unit('assembly'))).toBe(`${path}${unit('assembly')}/`);
  expect((await world.get('officer', 'organisation.unitPeople', { unitId: id })).items).toMatchObject([
    { id: personaId('worker2'), name: '阿***·**提' },
  ]);
  expect(await leftOver()).toEqual([]);
});

it('closes a unit into the one above, whose scope its roles do not get', async () => {
  const grant = {
    unitId: unit('docks'),
    personId: personaId('keeper'),
    role: 'grassroots',
    endsOn: '2027-12-01',
  } as const;
  await world.get('admin', 'organisation.grant', grant);
  await world.get('officer', 'organisation.closeUnit', { unitId: unit('docks'), reason: '企业注销' });
  expect(await leftOver()).toEqual([]);
  expect((await world.get('officer', 'organisation.unit', { unitId: unit('harbour') })).holders).toEqual([]);
  expect((await world.get('keeper', 'members.me', {}))?.roles.map(({ role }) => role)).toEqual(['keeper']);
});
