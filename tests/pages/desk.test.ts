import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { useAssist } from '@/stores/assist';
import { givenAssist } from '../support/assists';
import { givenCase } from '../support/cases';
import { givenEvent } from '../support/events';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  const second = { id: demoId('grant:second'), person_id: personaId('worker2'), role: 'grassroots' as const };
  await house.database.db
    .insertInto('grants')
    .values({ ...second, unit_id: demoId('unit:netvalley'), ends_on: '2099-12-31' })
    .execute();
  await givenCase(house, { promisedIn: -5 });
  await givenCase(house, { promisedIn: 100 });
  await givenCase(house, { promisedIn: 200 });
});
afterAll(() => house.close());

const rows = () => elements('.desk-row').length;

test('a cadre’s home says what waits, each count leads to what it counts', async () => {
  await become(house, 'cadre');
  await open('/pages/home/index');
  await see('等我办的');
  await until('一件已超时', () => text().includes('1已超时'));
  await tap('已超时');
  await until('一件', () => rows() === 1 && text().includes('已超过 5 小时'));
  await tap('已超时');
  await until('三件', () => rows() === 3);
  await fill('编号、姓氏或事项', 'CS2026-0002');
  await until('搜到一件', () => rows() === 1);
  await fill('编号、姓氏或事项', '欧阳');
  await see('没有找到“欧阳”');
  await tap('清除搜索');
  await until('又是三件', () => rows() === 3);
});

test('cases are chosen and given to a colleague with a reason, and are gone from what I hold', async () => {
  await open('/pages/desk/index');
  await until('三件', () => rows() === 3);
  await tap('选几件接手或转交');
  elements('.desk-row')[0]?.click();
  elements('.desk-row')[1]?.click();
  await tap('转交 2 件');
  await tap('交给同事');
  await tap('阿依古丽·买买提（网谷联合工会 基层工会经办人）');
  await see('写明理由');
  await fill('理由', '我明天出差');
  await tap('转交');
  await until('还等人接手的一件', () => rows() === 1);
  await become(house, 'worker2');
  await open('/pages/desk/index');
  await until('她手上两件', () => rows() === 3 && text().split('你').length > 2);
});

test('the worker sees who has it now, by when, and the story without the colleagues’ reasons', async () => {
  await become(house, 'worker');
  await open('/pages/mine/index');
  await tap('我的办理');
  await see('现在由阿依古丽·买买提办理');
  await see('已超过');
  elements('.my-case').at(-1)?.click();
  await see('现在由');
  await see('转给阿依古丽·买买提');
  expect(text()).not.toContain('我明天出差');
});

test('while a cadre enters forms for somebody a bar says for whom, the form is theirs, and 结束 ends it', async () => {
  await become(house, 'cadre');
  const eventId = await givenEvent(house, { title: '替人报名的活动' });
  await open('/pages/desk/assist/index');
  await fill('姓名', '张建国');
  await fill('手机尾号', '7307');
  await tap('查找');
  await tap('张*国　138****7307');
  await see('本人手机同意');
  await tap('发验证码');
  await see('已发送，10 分钟内有效');
  const codes = house.database.db.selectFrom('outbox').select('body').where('kind', '=', 'code.assist');
  await fill('验证码', /验证码 (\d{6})/.exec((await codes.executeTakeFirstOrThrow()).body)?.[1] ?? '');
  await tap('开始代办');
  await see('正在为 张*国 代办，还有 30 分钟');
  await open(`/pages/events/sign-up/index?id=${eventId}`);
  await see('由你代办，会记下来并通知本人');
  await see('正在为 张*国 代办');
  await tap('确认报名');
  await see('报名成功');
  await see('报名人：张*国');
  const mine = house.database.db.selectFrom('registrations').select('person_id').where('event_id', '=', eventId);
  expect(await mine.execute()).toEqual([{ person_id: personaId('worker') }]);
  await tap('结束');
  await see('已结束，为 张*国 办了 1 件');
  await tap('给下一个人代办');
  await see('给谁办');
  expect(text()).not.toContain('已结束');
});

test('one that the cloud says is over is over on the page too', async () => {
  const assist = await givenAssist(house);
  useAssist.getState().begin(assist as never);
  await house.get('cadre', 'office.endAssist', { assistId: assist.id });
  await open('/pages/events/mine/index');
  await until('没有代办', () => !text().includes('正在为') && useAssist.getState().running === null);
});
