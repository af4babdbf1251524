import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { givenCase } from '../support/cases';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, pick, see, tap } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

test('an officer finds a unit by a part of its name and renames it', async () => {
  await become(house, 'officer');
  await open('/pages/organisation/home/index');
  await fill('搜单位名称，曾用名也行', '芯源');
  await tap('芯源半导体公司工会');
  await see('人数：0');
  await tap('修改资料');
  await fill('单位名称', '芯源集成电路公司工会');
  await tap('保存');
  await see('曾用名：芯源半导体公司工会');
});

test('an administrator gives a role of weight, and another one confirms it', async () => {
  await become(house, 'admin');
  await open('/pages/organisation/grant/index');
  await fill('给谁的手机号', '13800007307');
  await tap('查找');
  await tap('张*国');
  await tap('财务');
  await see('要另一位管理员确认后才生效');
  await tap('示范区总工会');
  await fill('到哪天为止', '2028-12-31');
  await tap('授权');
  await see('已提出，等另一位管理员确认');
  await become(house, 'admin2');
  await open('/pages/organisation/proposals/index');
  await see('韩磊 提出');
  await tap('同意');
  await tap('同意', 1);
  await see('没有等待确认的授权');
  expect((await house.get('admin', 'organisation.grants', { person: personaId('worker') })).items).toMatchObject([
    { role: 'finance', unit: '示范区总工会' },
  ]);
});

test('a lead lets a cadre leave: sees what is left behind, gives the reason, and it is done', async () => {
  const { id } = await givenCase(house);
  await house.database.db
    .updateTable('cases')
    .set({ holder_id: personaId('cadre') })
    .where('id', '=', id)
    .execute();
  await become(house, 'lead');
  await open(`/pages/organisation/leave/index?id=${personaId('cadre')}`);
  await see('手上办理中的事项：1');
  await tap('办理离任');
  await fill('理由', '退休');
  await tap('确认离任');
  await see('已离任，移交 1 件事项');
});

test('hours are written as people write them, and the missing calendar is said', async () => {
  await become(house, 'officer');
  await open(`/pages/organisation/hours/index?id=${demoId('unit:park')}`);
  await see('09:00–12:00，14:00–18:00');
  await fill('时段', '8:30-12:00，13:30-17:00');
  await tap('保存');
  await see('08:30–12:00，13:30–17:00');
  await see('本单位自己定的');
});

test('a lead names who stands in for a cadre of theirs, until a day that is chosen and not typed', async () => {
  await become(house, 'lead');
  await open('/pages/organisation/deputies/index');
  await tap('我管的一位干部');
  await fill('不在岗的干部的手机号', '13600003322');
  await tap('查找', 0);
  await tap('何*远');
  await fill('请谁代理的手机号', '13600003323');
  await tap('查找');
  await tap('林*燕');
  expect(elements('input[type=date]')).toHaveLength(1);
  await fill('代理到哪天', new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await tap('指定代理');
  await see('已指定代理：街道/园区工会。');
});

test('an announcement is given its hours by choosing', async () => {
  await become(house, 'officer');
  await open('/pages/organisation/front/index');
  const tomorrow = new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  await fill('内容', '今晚维护');
  for (const label of ['哪天开始', '哪天结束']) await fill(label, tomorrow);
  await pick('几点开始', '22:00');
  await pick('几点结束', '21:30');
  await tap('发布');
  await see('结束要晚于开始');
  await pick('几点结束', '23:30');
  await tap('发布');
  await see('已发布');
  expect((await house.get('officer', 'organisation.banners', {})).items).toMatchObject([
    { text: '今晚维护', from: `${tomorrow}T14:00:00.000Z`, until: `${tomorrow}T15:30:00.000Z` },
  ]);
});
