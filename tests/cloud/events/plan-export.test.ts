import exceljs from 'exceljs';
import { addPerson, personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import type { memoryFiles } from '../../support/memory-files';
import { givenPublished, worked } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
let eventId: string;
beforeAll(async () => {
  eventId = await givenPublished(world, { title: '导出名单的活动', capacity: 2 });
  await world.get('worker', 'events.signUp', { eventId });
  const id = demoId('person:hostile');
  await addPerson(world.database.db, world.keys, {
    id,
    name: '=1+1',
    phone: '13700001234',
    unit: 'netvalley',
    status: 'verified',
  });
  await world.database.db
    .insertInto('registrations')
    .values({
      id: demoId('hostile'),
      event_id: eventId,
      person_id: id,
      number: 99,
      state: 'confirmed',
      state_since: world.now,
      created_at: world.now,
    })
    .execute();
  const gone = await world.get('courier', 'events.signUp', { eventId });
  await world.get('courier', 'events.cancel', { registrationId: gone.id });
});
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const objects = () => (world.ports.files as ReturnType<typeof memoryFiles>).objects;
const fileOf = async (jobId: string) => {
  await worked(world);
  return objects().get(`exports/${jobId}`) as Buffer;
};
const asked = { purpose: '=2+2 排座位' } as const;
const linesOf = async (who: Who) => {
  const { jobId, number } = await world.get(who, 'events.exportPeople', { eventId, format: 'csv', ...asked });
  return { number, lines: (await fileOf(jobId)).toString('utf8').split('\r\n') };
};

describe('the list as a file', () => {
  it('has names and covered phones for the event’s own unit, watermarked above and below, every cell safe', async () => {
    const { number, lines } = await linesOf('cadre');
    const stamp = `导出名单的活动 报名名单 · 导出人 周敏（基层工会经办人） · 2026-12-01 10:00 · 用途：=2+2 排座位 · 编号 ${number}`;
    expect([lines[0]?.slice(1), lines.at(-2)]).toEqual([stamp, stamp]);
    expect(lines.slice(1, -2)).toEqual([
      '报名号,姓名,手机号,状态,候补号,来源,报名时间',
      '1,张建国,138****7307,报名成功,,自己报名,2026-12-01 10:00',
      "99,'=1+1,137****1234,报名成功,,自己报名,2026-12-01 10:00",
    ]);
  });

  it('is a sheet too', async () => {
    const { jobId } = await world.get('street', 'events.exportPeople', { eventId, format: 'xlsx', ...asked });
    const book = new exceljs.Workbook();
    await book.xlsx.load((await fileOf(jobId)) as never);
    const rows = book.worksheets[0]?.getSheetValues().slice(1) as (string | number)[][];
    expect(rows[2]?.slice(1, 4)).toEqual([1, '张建国', '138****7307']);
    expect(rows[3]?.[2]).toBe("'=1+1");
  });

  it('with whole phones is a lead’s alone, for a reason that stands in the file and the audit', async () => {
    const wanted = { eventId, format: 'csv', reason: '大雪改期，逐个打电话' } as const;
    for (const who of ['cadre', 'street', 'officer'] as const)
      expect(await world.ask(who, 'events.exportPhones', wanted)).toEqual({ ok: false, code: 'forbidden' });
    const { jobId } = await world.get('lead', 'events.exportPhones', wanted);
    const text = (await fileOf(jobId)).toString('utf8');
    expect(text).toContain('张建国,13800007307');
    expect(text).toContain('报名名单（含完整手机号） · 导出人 陈国栋（部门负责人）');
    expect(text).toContain('用途：大雪改期，逐个打电话');
    const line = await world.database.db
      .selectFrom('audit')
      .select(['actor_id', 'reads'])
      .where('action', '=', 'events.exportPhones')
      .where('row_id', '=', eventId)
      .executeTakeFirstOrThrow();
    expect(line).toEqual({ actor_id: personaId('lead'), reads: 'contact' });
    expect(await world.ask('lead', 'events.exportPhones', { ...wanted, reason: '要' })).toMatchObject({
      fields: { reason: '原因至少 4 个字' },
    });
  });

  it('is nothing for whoever loses the role before it is made', async () => {
    const { jobId } = await world.get('cadre', 'events.exportPeople', { eventId, format: 'csv', ...asked });
    const grants = world.database.db.updateTable('grants').where('person_id', '=', personaId('cadre'));
    await grants.set({ ended_at: world.now }).execute();
    expect(await fileOf(jobId)).toBeUndefined();
    expect(await world.get('cadre', 'office.job', { jobId })).toMatchObject({
      result: { refused: expect.stringContaining('角色') },
    });
    await grants.set({ ended_at: null }).execute();
  });
});
