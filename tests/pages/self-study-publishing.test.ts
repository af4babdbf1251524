import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, pick, see, tap, text } from '../support/pages/screen';
import { draftOf } from '../support/self-study';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

test('a number that an officer drafted holds once two leads have looked, and the phone then asks for it no more', async () => {
  const caseId = await draftOf(house, { region: '440000', place: undefined, effectiveOn: '2024-01-01' });
  await become(house, 'lead');
  await open('/pages/self-study-desk/list/index');
  await tap('等着发布的');
  await tap('当地月最低工资标准 · 广东');
  await see('等负责人发布');
  await tap('发布');
  await see('请对照出处核对');
  await tap('发布');
  await see('现在等别的负责人办');
  await become(house, 'lead2');
  await open(`/pages/self-study-desk/draft/index?id=${caseId}`);
  await tap('确认启用');
  await see('以后不能修改，只能更正');
  await tap('确认启用');
  await see('已启用');
  await become(house, 'guest');
  await open('/pages/self-study/calculator/index?name=sick-pay');
  await fill('月工资（元）', '8000');
  await pick('在哪里上班', '440000');
  await tap('看结果');
  await see('2,016.00 元');
  expect(text()).not.toContain('按你填写的');
});

test('an officer is told beside the field what is wrong, and what was read', async () => {
  await become(house, 'officer');
  await open('/pages/self-study-desk/write/index?name=minimumMonthlyWageFen&region=310000');
  // Whose form it is must be known first.
  await see('办事台');
  await fill('数额（元）', '2,690');
  await see('读到：2,690.00 元');
  await see('写好数、起始日期、出处和核对日期就可以提交');
  await fill('从哪天起施行', '2026-07-01');
  await fill('文件名称、文号、公布日期', '示例');
  await fill('哪天核对过原文', '2026-06-01');
  await fill('数额（元）', '两千六');
  await tap('提交起草');
  await see('数的写法不对，请核对');
});
