import exceljs from 'exceljs';
import { demoId } from '@/cloud/db/seed/units';
import { handOut } from '@/cloud/office/exports';
import { tick } from '@/cloud/tick';
import type { ExportFormat } from '@/contract/statistics';
import { givenPeople } from '../../support/events';
import type { memoryFiles } from '../../support/memory-files';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();

const objects = () => (world.ports.files as ReturnType<typeof memoryFiles>).objects;
const year = { calendar: 'year', year: 2026 } as const;
const ask = (who: Who, more: { figure?: string; format?: ExportFormat; unit?: string } = {}) =>
  world.ask(who, 'statistics.export', {
    unitId: demoId(`unit:${more.unit ?? 'netvalley'}`),
    period: year,
    format: more.format ?? 'csv',
    purpose: '=1+1 年终总结',
    ...(more.figure ? { figure: more.figure } : {}),
  });
const made = async (who: Who, more: Parameters<typeof ask>[1] = {}) => {
  const answer = await ask(who, more);
  if (!answer.ok) throw new Error(answer.code);
  await tick(world, world.now);
  return { ...answer.value, bytes: objects().get(`exports/${answer.value.jobId}`) as Buffer };
};

describe('an export', () => {
  it('of the figures says above and below who made it, when, what for and its number', async () => {
    const { bytes, number, jobId } = await made('cadre');
    const lines = bytes.toString('utf8').split('\r\n');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const stamp = `统计表 · 网谷联合工会 · 2026年 · 导出人 周敏（基层工会经办人） · 2026-12-01 10:00 · 用途：=1+1 年终总结 · 编号 ${number}`;
    expect([lines[0]?.slice(1), lines.at(-2)]).toEqual([stamp, stamp]);
    expect(number).toMatch(/^DC2026-\d{4}$/);
    expect(lines[1]).toBe(
      '服务,指标号,指标,计量单位,2026-01-01 至 2026-12-31,上年同期 2025-01-01 至 2025-12-01,来源,口径',
    );
    expect(lines.find((line) => line.includes(',S30,'))).toMatch(/^组织,S30,新建工会组织,个,1,0,自动,/);
    expect(await world.get('cadre', 'office.job', { jobId })).toMatchObject({
      state: 'done',
      result: { rows: lines.length - 4 },
      file: { name: `${number}.csv`, type: 'csv' },
    });
  });

  it('of rows has the rows of the asker’s reach, masked, as a sheet too', async () => {
    await givenPeople(world, 3);
    const { bytes } = await made('cadre', { figure: 'members.registered', format: 'xlsx' });
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const page = book.worksheets[0];
    const rows = page?.getSheetValues().slice(1) as string[][];
    expect(rows[0]?.[1]).toMatch(/^新注册人数明细 · 网谷联合工会 · 2026年 · 导出人 周敏/);
    expect(rows.at(-1)).toEqual(rows[0]);
    expect(rows[1]?.slice(1)).toEqual(['姓名', '单位', '现在的状态', '日期']);
    expect(rows.filter((row) => row[1]?.startsWith('职*'))).toHaveLength(3);
    expect(JSON.stringify(rows.slice(2, -1))).not.toMatch(/职工一|周敏|恒远/);
  });

  it('is refused to a role that may not see such rows, of a unit out of reach, and without a purpose', async () => {
    expect(await ask('admin', { figure: 'events.people', unit: 'district' })).toEqual({ ok: false, code: 'forbidden' });
    expect(await ask('admin', { unit: 'district' })).toMatchObject({ ok: true });
    expect(await ask('cadre', { unit: 'precision' })).toEqual({ ok: false, code: 'notFound' });
    expect(
      await world.ask('cadre', 'statistics.export', {
        unitId: demoId('unit:netvalley'),
        period: year,
        format: 'csv',
        purpose: ' 年 ',
      }),
    ).toEqual({ ok: false, code: 'invalid', fields: { purpose: '用途至少 2 个字' } });
  });

  it('with more than 5 000 rows needs a lead', async () => {
    const { db } = world.database;
    const facts = { number: 'DC2026-9999', title: '名单', purpose: '年报', format: 'csv', roles: '区总经办' } as const;
    const over = { roles: [], unitId: demoId('unit:netvalley') };
    const person = await db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    const out = (count: number, mostRows: number) =>
      handOut(
        { db, now: world.now, keys: world.keys },
        { export: { ...facts, over, personId: person.id, mostRows } },
        { columns: ['号'], rows: Array.from({ length: count }, (_, n) => [n]) },
      );
    expect((await out(5_000, 5_000)).result).toEqual({ rows: 5_000 });
    const refused = await out(5_001, 5_000);
    expect([refused.file, refused.result]).toEqual([undefined, { refused: expect.stringContaining('5000 行') }]);
    expect((await out(5_001, 50_000)).result).toEqual({ rows: 5_001 });
  });

  it('stands in its maker’s own list, also when the file is gone, and nobody else’s', async () => {
    const { items } = await world.get('cadre', 'statistics.exports', {});
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      title: expect.stringContaining('新注册人数明细'),
      purpose: '=1+1 年终总结',
      state: 'done',
      until: '2026-12-02T02:00:00.000Z',
    });
    world.now = new Date('2026-12-02T02:00:00Z');
    await tick(world, world.now);
    expect((await world.get('cadre', 'statistics.exports', {})).items[0]).toMatchObject({ state: 'done', until: null });
    expect((await world.get('lead', 'statistics.exports', {})).items).toEqual([]);
  });

  it('ends with the role it stands on: neither made nor fetched any more', async () => {
    const { jobId } = await made('cadre');
    const late = await ask('cadre');
    if (!late.ok) throw new Error(late.code);
    const { db } = world.database;
    const cadre = db.selectFrom('people').select('id').where('name', '=', '周敏');
    await db.updateTable('grants').set({ ended_at: world.now }).where('person_id', 'in', cadre).execute();
    await tick(world, world.now);
    expect(objects().has(`exports/${late.value.jobId}`)).toBe(false);
    expect(await world.get('cadre', 'office.job', { jobId: late.value.jobId })).toMatchObject({
      result: { refused: expect.stringContaining('角色') },
    });
    expect(await world.ask('cadre', 'office.jobFile', { jobId })).toEqual({ ok: false, code: 'forbidden' });
    await db.updateTable('grants').set({ ended_at: null }).where('person_id', 'in', cadre).execute();
    expect(await world.ask('cadre', 'office.jobFile', { jobId })).toMatchObject({ ok: true });
  });
});
