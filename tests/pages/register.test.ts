import { become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

const REGISTER = '/pages/members/register/index?to=';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  await become(house, 'worker');
});
afterAll(() => house.close());

/** What stands under the field with this label. */
const under = (label: string) =>
  elements('.field')
    .find((one) => one.querySelector('.field__label')?.textContent === label)
    ?.querySelector('.field__error')?.textContent;
const wrong = () => elements('input[aria-invalid="true"]').map((one) => one.getAttribute('aria-label'));
const typed = (label: string) => elements(`input[aria-label="${label}"]`)[0] as HTMLInputElement;

test('the form says what is missing before it can be sent', async () => {
  await open(REGISTER);
  await see('填好姓名和手机号就可以提交');
  expect(elements('button:disabled').map((one) => one.textContent)).toEqual(['提交登记']);
});

test('a refused field says so under itself in words, until it is changed; nothing typed is lost', async () => {
  await fill('姓名', '张');
  await fill('手机号', '1380000');
  await see('看过隐私政策和用户协议，勾选后就可以提交');
  expect(elements('.tick[aria-pressed="true"]')).toHaveLength(0);
  await tap('我已看过并同意');
  await tap('提交登记');
  await until('两处不对', () => wrong().length === 2);
  expect(under('姓名')).toBe('姓名请用证件上的写法，2 至 50 个字');
  expect(under('手机号')).toBe('手机号应是 1 开头的 11 位数字，请核对');
  expect(text()).toContain('有内容需要改一下，请看标出的地方');
  await fill('手机号', '13800001234');
  await until('一处不对', () => wrong().join() === '姓名');
  expect(under('手机号')).toBeUndefined();
  expect(typed('姓名').value).toBe('张');
});

test('what was typed is still there after leaving and coming back', async () => {
  await open('/pages/home/index');
  await open(REGISTER);
  await see('登记姓名');
  expect([typed('姓名').value, typed('手机号').value]).toEqual(['张', '13800001234']);
});
