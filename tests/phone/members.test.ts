import { createPhone, type Phone } from '../support/phone/phone';
import { fill, pick, see, tap, text, until } from '../support/phone/touch';
import { type Backend, openBackend } from '../support/phone-backend';

const NUMBER = '11010519491231002X';

let backend: Backend;
let phone: Phone;
beforeAll(() => {
  backend = openBackend();
  phone = createPhone(backend.cloudOf('openid-member'));
});
afterAll(() => backend.close());

/** Everything the phone has written down, as somebody would read it who took it apart. */
const disk = () => [...phone.wx.storage.values()].join('\n');

test('somebody new registers, hands in a card after saying yes once, and reads where to go with it; the number lies sealed until it is sent', async () => {
  phone.open('/pages/members/register/index?to=%2Fpages%2Fmine%2Findex');
  await fill(phone, '姓名', '李强');
  await fill(phone, '手机号', '13900005555');
  await tap(phone, '我已看过并同意');
  await tap(phone, '提交登记');
  await tap(phone, '实名认证');
  await fill(phone, '证件号码', NUMBER);
  await until(phone, '草稿', () => /drafts/.test([...phone.wx.storage.keys()].join()));
  expect(disk()).not.toContain(NUMBER);
  await tap(phone, '提交核对');
  await see(phone, '使用证件号码');
  await tap(phone, '同意');
  await see(phone, '前有结果');
  await see(phone, '带证件去哪里');
  expect(text(phone)).not.toContain(NUMBER);
  expect(disk()).not.toContain(NUMBER);
  expect(phone.problems).toEqual([]);
});

test('a child is added with a day from the wheel, after its own consent', async () => {
  phone.open('/pages/members/children/index');
  await tap(phone, '添加孩子');
  await fill(phone, '孩子的姓名', '李小满');
  await pick(phone, '出生日期：请选择日期', '2019-05-01');
  await tap(phone, '保存');
  await see(phone, '使用孩子的信息');
  await tap(phone, '同意');
  await see(phone, '2019-05-01 出生');
  expect(phone.problems).toEqual([]);
});

test('the account goes to another WeChat by a code, and the old one is a guest again', async () => {
  phone.open('/pages/members/move/index');
  await tap(phone, '拿搬家码');
  await see(phone, '只能用一次');
  const code = /(\d{4}) ?(\d{4})/.exec(text(phone))?.slice(1).join('') ?? '';
  const other = createPhone(backend.cloudOf('openid-other'));
  other.open('/pages/members/move/index');
  await tap(other, '这是新微信');
  await fill(other, '登记的手机号', '13900005555');
  await fill(other, '搬家码', code);
  await tap(other, '搬到这个微信');
  await see(other, '搬好了');
  other.open('/pages/identity/verify/index');
  await see(other, '实名核对中');
  expect(other.problems).toEqual([]);
  phone = createPhone(backend.cloudOf('openid-member'));
  phone.open('/pages/mine/index');
  await see(phone, '登录后可以报名活动');
});
