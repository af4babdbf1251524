import { personaId } from '@/cloud/db/seed/personas';
import { tick } from '@/cloud/tick';
import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';
import { givenPastEvent } from '../support/past-events';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  const people = (['worker', 'worker2', 'courier', 'keeper'] as const).map((name) => [personaId(name), 'checked_in']);
  const start = `${new Date(house.now.getTime() + 8 * 3_600_000).getUTCFullYear()}-01-01T09:00:00`;
  await givenPastEvent(house, start, Object.fromEntries(people), { title: '新年读书会' });
});
afterAll(() => house.close());

const line = (label: string) =>
  elements('.figure-line')
    .map((one) => one.textContent ?? '')
    .find((said) => said.startsWith(label)) ?? '';

test('a cadre reads the figures of their unit, what one counts', async () => {
  await become(house, 'cadre');
  await open('/pages/statistics/figures/index');
  await see('网谷联合工会 · ');
  // The services are drawn one after another.
  await until('到场率', () => line('到场率') !== '');
  expect(line('活动场次')).toMatch(/^活动场次自动1场上年同期 0场/);
  expect(line('签到人次')).toMatch(/4人次上年同期 0人次/);
  expect(line('到场率')).toMatch(/100%/);
  await tap('活动场次怎么算');
  await see('一场算一次');
});

test('the rows behind a figure are masked, and can be exported with a purpose', async () => {
  await open('/pages/statistics/figures/index');
  await see('服务人数');
  await tap('看服务人数的明细');
  await until('四个人', () => elements('.rows-row').length === 4);
  expect(text()).toContain('张*国');
  expect(text()).not.toContain('张建国');
  await tap('导出明细');
  await tap('开始导出');
  await see('请填写用途');
  await fill('用途', '年终总结');
  await tap('开始导出');
  await see('正在处理');
  await tick(house, new Date());
  await see('.xlsx');
  await see('保留到');
  await open('/pages/statistics/exports/index');
  await see('用途：年终总结');
  await see('可下载到');
});

test('nobody but cadres gets a figure', async () => {
  await become(house, 'worker');
  await open('/pages/statistics/figures/index');
  await see('你的身份不能办这件事');
  expect(elements('.figure-line')).toEqual([]);
});
