import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { readRows } from '@/cloud/identity/list-rows';
import { removeStaleFiles, storedPath } from '@/cloud/office/files';
import { stepJob } from '@/cloud/office/jobs';
import { readCsv, tableOf } from '@/cloud/office/sheet-table';
import { jobs } from '@/cloud/services';
import { assisting, givenAssist } from '../../support/assists';
import { agreed } from '../../support/consents';
import { anyNumber, givenClaim, givenListFile, readList, verifiedBy } from '../../support/identity';
import { countOf } from '../../support/tables';
import { openWorld, type World } from '../../support/world';

const TODAY = '2026-12-01';
const netvalley = demoId('unit:netvalley');

async function sheetOf(lines: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('名册').addRows(lines.map((line) => [...line]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the rows of a list', () => {
  const [a, b] = ['11010519491231002X', '440306200102284562'];
  const faultsOf = (...lines: string[][]) => readRows([['姓名', '证件号码', '性别', '手机'], ...lines], TODAY).faults;

  it('says of every wrong row what is wrong, by the number the cadre sees beside it', () => {
    expect(
      faultsOf(
        ['张三', a],
        ['', b],
        ['李四', ''],
        ['李四', '440306200102284563'],
        ['李四', '4.40306E+17'],
        ['李四', b, '男'],
        ['李四', b, '女', '1380000'],
        ['张三', a],
        ['王五', a],
        ['  ', ''],
        ['<script>', b],
      ).map(({ row, sentence }) => `${row} ${sentence}`),
    ).toEqual([
      '3 没有姓名',
      '4 没有证件号码',
      '5 号码的最后一位对不上，多半有一位填错了，请逐位核对',
      '6 证件号码被表格软件改成了数值，请把这一列设为文本后重新填',
      '7 性别和证件号码不一致，请核对',
      '8 手机号应是 1 开头的 11 位数字',
      '9 和第 2 行是同一个人',
      '10 证件号码和第 2 行相同，姓名不同',
      '12 姓名请用证件上的写法，2 至 50 个字',
    ]);
  });

  it('finds its columns under a title, by any of their names, and lengthens old numbers', () => {
    const table = [['某单位会员名册'], [], ['序号', '身份证号', '姓名'], ['1', '610104620927690', '张三']];
    expect(readRows(table, TODAY)).toEqual({
      people: [{ row: 4, name: '张三', number: '610104196209276908' }],
      faults: [],
      fault: null,
    });
  });

  it.each([
    [[['名字', '号码']], /没有找到/],
    [[], /没有找到/],
    [[['姓名', '证件号码']], /没有人/],
    [[['姓名', '证件号码'], ...Array.from({ length: 20_001 }, () => ['张三', 'x'])], /最多 20000 行/],
  ])('refuses what is no list', (table, sentence) => {
    expect(readRows(table, TODAY).fault).toMatch(sentence);
  });

  it('reads xlsx with texts, numbers and rich text, and CSV with quotes', async () => {
    const bytes = await sheetOf([
      ['姓名', '证件号码'],
      ['张三', a],
      ['李四', Number('440306200102284562')],
    ]);
    const table = await tableOf(bytes);
    expect(table.slice(0, 2)).toEqual([
      ['姓名', '证件号码'],
      ['张三', a],
    ]);
    expect(readRows(table, TODAY).faults).toEqual([{ row: 3, sentence: expect.stringContaining('设为文本') }]);
    expect(readCsv('\ufeff姓名,证件号码\r\n"张,三","说""好"""\n李四,\n')).toEqual([
      ['姓名', '证件号码'],
      ['张,三', '说"好"'],
      ['李四', ''],
    ]);
  });
});

describe('a list of a unit', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  const detail = (importId: string) => world.get('cadre', 'identity.importDetail', { importId });
  const confirm = (importId: string) => world.get('cadre', 'identity.confirmImport', { importId });
  const entries = () => countOf(world.database, 'member_entries');

  it('goes the whole way: upload, read by a job, looked at, confirmed; the file is gone and only fingerprints stay', async () => {
    const number = anyNumber();
    const bytes = await sheetOf([
      ['姓名', '证件号码'],
      ['张建国', number],
      ['李四', '44030620010228456'],
    ]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const { fileId, target } = await world.get('cadre', 'office.beginUpload', {
      purpose: 'memberList',
      type,
      size: bytes.length,
    });
    await world.ports.files.write(target, bytes);
    await world.get('cadre', 'office.finishUpload', { fileId });
    const { importId } = await world.get('cadre', 'identity.importList', { fileId, unit: netvalley, mode: 'add' });
    expect(await detail(importId)).toMatchObject({ state: 'reading' });
    while (await stepJob(world, jobs, world.now));
    expect(await detail(importId)).toMatchObject({
      state: 'read',
      newCount: 1,
      knownCount: 0,
      wrongCount: 1,
      faults: [{ row: 3, sentence: expect.stringContaining('18 位') }],
    });
    expect(await entries()).toBe(0);
    await removeStaleFiles(world.database.db, world.ports.files, world.now);
    expect(await world.ports.files.read(storedPath(fileId))).toBeNull();
    expect(await confirm(importId)).toEqual({ state: 'confirmed', matchedCount: 0 });
    const kept: unknown[] = [];
    for (const table of ['member_entries', 'member_imports', 'member_import_rows', 'jobs'] as const)
      kept.push(...(await world.database.db.selectFrom(table).selectAll().execute()));
    expect(kept).toContainEqual(expect.objectContaining({ unit_id: netvalley, name_masked: '张*国' }));
    expect(JSON.stringify([kept, world.logged])).not.toMatch(new RegExp(`${number.slice(6)}|张建国|李四`));
    expect(await world.ask('cadre', 'identity.confirmImport', { importId })).toMatchObject({ code: 'stateChanged' });
  });

  it('makes whoever is on it a member at once, by name and number, and nobody else', async () => {
    const number = anyNumber();
    await confirm(await readList(world, 'cadre', 'netvalley', [`李强,${number}`]));
    await agreed(world, 'courier', 'identity');
    const submit = (name: string) => world.get('courier', 'identity.submit', { name, document: 'idCard', number });
    expect(await submit('李刚')).toEqual({ status: 'pending', isMatched: false });
    expect(await submit('李强')).toEqual({ status: 'member', isMatched: true });
    expect(await world.get('courier', 'identity.mine', {})).toMatchObject({ unit: '网谷联合工会', claim: null });
    expect((await world.get('officer', 'identity.queue', {})).items).toEqual([]);
  });

  it('verifies, when it is confirmed, those of its scope who wait for a first time, but not the cadre who confirms', async () => {
    const [one, far, own, known] = [anyNumber(), anyNumber(), anyNumber(), anyNumber()];
    await givenClaim(world, 'worker', { number: one });
    await givenClaim(world, 'courier', { number: far });
    await givenClaim(world, 'cadre', { number: own });
    await verifiedBy(world, 'keeper', 'street', known);
    await givenClaim(world, 'keeper', { name: '许海', number: known, reason: '户口簿上改了名' });
    const lines = [`张建国,${one}`, `李强,${far}`, `周敏,${own}`, `许海,${known}`];
    const importId = await readList(world, 'cadre', 'netvalley', lines);
    expect(await confirm(importId)).toEqual({ state: 'confirmed', matchedCount: 1 });
    expect((await world.get('worker', 'identity.mine', {})).verified).not.toBeNull();
    for (const who of ['courier', 'cadre', 'keeper'] as const)
      expect((await world.get(who, 'identity.mine', {})).claim).toMatchObject({ isOpen: true });
    expect(await detail(importId)).toMatchObject({ newCount: 4, matchedCount: 1 });
  });

  it('changes nothing that was verified, and decides neither for who made or confirmed it nor in 代办', async () => {
    const [known, own, made, first] = [anyNumber(), anyNumber(), anyNumber(), anyNumber()];
    await verifiedBy(world, 'keeper', 'street', known);
    const importId = await readList(world, 'street', 'netvalley', [`周敏,${own}`, `何志远,${made}`]);
    await confirm(importId);
    await confirm(await readList(world, 'cadre', 'netvalley', [`许海,${known}`, `张建国,${first}`]));
    for (const who of ['cadre', 'street', 'worker'] as const) await agreed(world, who, 'identity');
    const card = { document: 'idCard', reason: '改名' } as const;
    const waits = { isMatched: false };
    expect(await world.get('keeper', 'identity.submit', { ...card, name: '许海', number: known })).toMatchObject(waits);
    expect(await world.get('cadre', 'identity.submit', { ...card, name: '周敏', number: own })).toMatchObject(waits);
    expect(await world.get('street', 'identity.submit', { ...card, name: '何志远', number: made })).toMatchObject(
      waits,
    );
    const assisted = { ...card, name: '张建国', number: first };
    const { id } = await givenAssist(world);
    expect(await assisting(world, id, 'identity.submit', assisted)).toMatchObject({ value: waits });
    // On their own phone it is them, and the list decides.
    expect(await world.get('worker', 'identity.submit', assisted)).toMatchObject({ isMatched: true });
  });

  it('makes who moved here a member again, and nobody who says to be elsewhere', async () => {
    const [moved, elsewhere] = [anyNumber(), anyNumber()];
    await verifiedBy(world, 'worker', 'street', moved);
    await verifiedBy(world, 'courier', 'officer', elsewhere);
    const precision = demoId('unit:precision');
    await world.get('worker', 'members.saveProfile', { unitId: precision, employment: null });
    expect((await world.get('worker', 'members.me', {}))?.status).toBe('verified');
    const importId = await readList(world, 'street', 'precision', [`张建国,${moved}`, `李强,${elsewhere}`]);
    expect(await world.get('street', 'identity.confirmImport', { importId })).toMatchObject({ matchedCount: 1 });
    const statuses = await Promise.all(
      (['worker', 'courier'] as const).map(async (who) => (await world.get(who, 'members.me', {}))?.status),
    );
    expect(statuses).toEqual(['member', 'verified']);
  });

  it('is asked for five names and numbers of a person in a day; what comes after waits for a cadre', async () => {
    const number = anyNumber();
    await confirm(await readList(world, 'cadre', 'netvalley', [`李强,${number}`]));
    await agreed(world, 'courier', 'identity');
    const submit = (one: string) =>
      world.get('courier', 'identity.submit', { name: '李强', document: 'idCard', number: one });
    for (let tried = 0; tried < 5; tried += 1) await submit(anyNumber());
    expect(await submit(number)).toEqual({ status: 'pending', isMatched: false });
    // 上海的第二天。
    world.now = new Date('2026-12-01T16:00:00Z');
    expect(await submit(number)).toEqual({ status: 'member', isMatched: true });
  });

  it('adds to what is there, or takes its place', async () => {
    const [a, b, c] = [anyNumber(), anyNumber(), anyNumber()];
    await confirm(await readList(world, 'cadre', 'netvalley', [`张三,${a}`, `李四,${b}`]));
    const added = await readList(world, 'cadre', 'netvalley', [`李四,${b}`, `王五,${c}`]);
    expect(await detail(added)).toMatchObject({ newCount: 1, knownCount: 1, removedCount: 0 });
    await confirm(added);
    expect(await entries()).toBe(3);
    const replaced = await readList(world, 'cadre', 'netvalley', [`李四,${b}`], 'replace');
    expect(await detail(replaced)).toMatchObject({ newCount: 0, knownCount: 1, removedCount: 2 });
    await confirm(replaced);
    expect(await entries()).toBe(1);
    const dropped = await readList(world, 'cadre', 'netvalley', [`张三,${a}`], 'replace');
    expect(await world.get('cadre', 'identity.dropImport', { importId: dropped })).toEqual({ state: 'dropped' });
    expect(await entries()).toBe(1);
    expect((await world.get('street', 'identity.imports', {})).items.map(({ state }) => state).sort()).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'dropped',
    ]);
  });

  it('is only for units in scope, from a file of one’s own, which is read once', async () => {
    const fileId = await givenListFile(world, 'cadre', Buffer.from('姓名,证件号码'));
    const ask = (unit: string, who: 'cadre' | 'street' = 'cadre') =>
      world.ask(who, 'identity.importList', { fileId, unit, mode: 'add' });
    expect(await ask(demoId('unit:precision'))).toEqual({ ok: false, code: 'notFound' });
    expect(await ask(netvalley, 'street')).toEqual({ ok: false, code: 'notFound' });
    expect(await ask(randomUUID())).toEqual({ ok: false, code: 'notFound' });
    expect(await ask(netvalley)).toMatchObject({ ok: true });
    expect(await ask(netvalley)).toEqual({ ok: false, code: 'listRead' });
    while (await stepJob(world, jobs, world.now));
    expect((await world.get('cadre', 'identity.imports', {})).items).toMatchObject([{ state: 'failed' }]);
    const units = (who: 'cadre' | 'street') => world.get(who, 'identity.importUnits', {});
    expect((await units('cadre')).items.map(({ name }) => name)).toEqual(['网谷联合工会']);
    expect((await units('street')).items.map(({ name }) => name)).toContain('恒远精密制造公司工会');
    expect(await world.database.db.selectFrom('files').select('owner_id').execute()).toEqual([
      { owner_id: personaId('cadre') },
    ]);
  });
});
