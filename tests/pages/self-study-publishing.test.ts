import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { fill, open, pick, see, tap, text } from '../support/pages/screen';
import { draftOf, publishedVersion } from '../support/self-study';

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
  await tap('依据的法律和标准（2 条）');
  await see('2024-01-01 起，市人社局 2026 年公告（示例）');
  await see('工会发布的当地标准，这台设备上的是 2026-');
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

test('what looks absurd beside the number that holds is said to the officer and to the lead, a town lies in its province', async () => {
  await publishedVersion(house, { region: '320000', place: undefined, effectiveOn: '2025-01-01', value: 249_000 });
  await become(house, 'officer');
  await open('/pages/self-study-desk/write/index?name=minimumMonthlyWageFen&region=320000');
  // Whose form it is must be known first.
  await see('办事台');
  await see('现在按江苏 2025-01-01 起的 2,490.00 元 计算');
  await fill('数额（元）', '2690');
  expect(text()).not.toContain('请对照原文再看一遍');
  await fill('数额（元）', '26900');
  await see('是原来的 10.8 倍，请对照原文再看一遍');
  await fill('6 位数字，如 440300', '310115');
  await see('这个代码不在上面选的省份里，请核对');
  await see('市、区的代码不在所选的省份里');
  const made = { region: '320000', place: undefined, effectiveOn: '2026-01-01', value: 2_690_000 };
  const caseId = await draftOf(house, made);
  await become(house, 'lead');
  await open(`/pages/self-study-desk/draft/index?id=${caseId}`);
  await see('是原来的 10.8 倍');
  await tap('发布');
  await see('请对照出处核对');
  await see('这类数一般在 1,000.00 元 到 5,000.00 元 之间');
});

test('a wrong number is put right as the one it is: nothing but how much and where it stands is written', async () => {
  await become(house, 'officer');
  await open('/pages/self-study-desk/list/index');
  await tap('更正');
  await see('更正 2025-01-01 起的那个数');
  await see('办事台');
  await see('江苏，2025-01-01 起');
  expect(text()).not.toContain('从哪天起施行');
  await fill('数额（元）', '2490.5');
  await fill('文件名称、文号、公布日期', '示例公告');
  await fill('哪天核对过原文', '2026-11-20');
  await tap('提交起草');
  await see('已起草');
  await tap('看这一份');
  await see('要更正的');
  await see('2,490.00 元');
});

test('of two leads who confirm at once the second is told, and sees what it has come to', async () => {
  const caseId = await draftOf(house, { region: '340000', place: undefined, effectiveOn: '2025-05-01' });
  await house.get('lead', 'selfStudy.publishVersion', { caseId });
  await become(house, 'lead2');
  await open(`/pages/self-study-desk/draft/index?id=${caseId}`);
  await tap('确认启用');
  await see('以后不能修改，只能更正');
  await house.get('lead2', 'selfStudy.confirmVersion', { caseId });
  await tap('确认启用');
  await see('情况刚刚有变化');
  await see('已启用');
});
