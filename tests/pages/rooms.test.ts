import { grantElsewhere } from '../support/legal';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { open, see, text } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
afterEach(() => allIsWell(house));

const LAWYERS = ['答复模板', '值班表', '不在的日子', '要回避的单位'];
const QUEUE = '/pages/legal-lawyer/queue/index';
const TRIAGE = '/pages/legal-desk/triage/index';
const ORGANISATION = '/pages/organisation/home/index';

type Who = Parameters<typeof become>[1];
const shown = async (who: Who, page: string, doors: readonly string[], settled: string) => {
  await become(house, who);
  await open(page);
  await see(settled);
  // Who they are may be answered after what they see.

  await new Promise((resolve) => setTimeout(resolve, 200));
  return doors.filter((door) => text().includes(door));
};

test('the queue of answers opens to each only the rooms of their own roles', async () => {
  expect(await shown('lawyer', QUEUE, LAWYERS, '值班表')).toEqual(LAWYERS);
  expect(await shown('lead', QUEUE, LAWYERS, '值班表')).toEqual(['答复模板', '值班表']);
  expect(await shown('officer', QUEUE, LAWYERS, '值班表')).toEqual(['值班表']);
  expect(await shown('worker', QUEUE, LAWYERS, '你的身份不能办这件事')).toEqual([]);
  expect(await shown('guest', QUEUE, LAWYERS, '值班律师登录后')).toEqual([]);
});

test('so do the desk of consultations and the organisation', async () => {
  const desk = ['值班表', '12351 工单'];
  expect(await shown('officer', TRIAGE, desk, '值班表')).toEqual(desk);
  expect(await shown('lawyer', TRIAGE, desk, '值班表')).toEqual(['值班表']);
  expect(await shown('worker', TRIAGE, desk, '你的身份不能办这件事')).toEqual([]);
  const organisation = ['角色授权', '待确认的授权', '代理', '服务开关'];
  expect(await shown('admin', ORGANISATION, organisation, '角色授权')).toEqual(organisation);
  expect(await shown('lawyer', ORGANISATION, organisation, '代理')).toEqual(['代理']);
  expect(await shown('worker', ORGANISATION, organisation, '临江街道总工会')).toEqual([]);
});

test('what one may not do is not offered beside the refusal; a second role opens its own', async () => {
  const forms = ['登记不在的日子', '登记一家单位', '新建活动', '导入名册'];
  for (const page of [
    '/pages/legal-lawyer/away/index',
    '/pages/legal-lawyer/employers/index',
    '/pages/events-desk/list/index',
    '/pages/identity-desk/lists/index',
  ])
    expect([page, await shown('auditor', page, forms, '你的身份不能办这件事')]).toEqual([page, []]);
  await grantElsewhere(house, 'auditor', 'lawyer');
  expect(await shown('auditor', '/pages/legal-lawyer/away/index', forms, '登记不在的日子')).toEqual(['登记不在的日子']);
});
