import { answerWith } from '../support/pages/cloud';
import { elements, open, see, tap } from '../support/pages/screen';

beforeAll(() => answerWith(async () => ({ ok: false, code: 'busy' })));

const scale = () => elements('.page')[0]?.style.getPropertyValue('--fs').trim();

test('a tap on 大字版 enlarges the whole page at once', async () => {
  await open('/pages/settings/index');
  await see('职工读书月');
  expect(scale()).toBe('1');
  await tap('大字版');
  expect(scale()).toBe('1.5');
  expect(elements('button[aria-pressed="true"]').map((one) => one.textContent)).toEqual(['大字版']);
});

test('every other page is as large, and home leads here', async () => {
  await open('/pages/home/index');
  expect(scale()).toBe('1.5');
  await tap('大字版');
  await see('选好马上生效');
  await tap('稍大');
  expect(scale()).toBe('1.2');
});
