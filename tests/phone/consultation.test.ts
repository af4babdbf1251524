import { provinceCodes } from '@/rules/regions';
import { createPhone } from '../support/phone/phone';
import { fill, pick, see, tap, text, until } from '../support/phone/touch';
import { type Backend, openBackend } from '../support/phone-backend';

const MOST_BYTES = 50 * 1024;
const QUESTION = '站点拖欠我三个月配送费，一直说下个月发，我该怎么办？';
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() + DAY_MS / 3 - days * DAY_MS).toISOString().slice(0, 10);

let backend: Backend;
beforeAll(() => {
  backend = openBackend();
});
afterAll(() => backend.close());

test('on a phone a question is asked in steps, survives a lost network and a closed program, and shows who has it', async () => {
  let cloud = backend.cloudOf('openid-asker');
  const phone = createPhone((name, data) => cloud(name, data));
  phone.open('/pages/members/register/index?to=%2Fpages%2Flegal%2Fstart%2Findex');
  await fill(phone, '姓名', '李强');
  await fill(phone, '手机号', '13900008888');
  await tap(phone, '我已看过并同意');
  await tap(phone, '提交登记');
  await see(phone, '还没有提过问题');
  await tap(phone, '问律师');
  await see(phone, '第 1 步，共 5 步：什么事');
  await tap(phone, '欠薪');
  await tap(phone, '平台、众包');
  await tap(phone, '下一步');
  await fill(phone, '单位名称', '临江示范物流有限公司');
  await tap(phone, '下一步');
  await pick(phone, '事情哪天发生的：请选择日期', daysAgo(40));
  await pick(phone, '在哪里上班：请选择', Object.keys(provinceCodes).indexOf('440000'));
  await tap(phone, '下一步');
  await fill(phone, '说说经过和问题', QUESTION);
  await fill(phone, '希望的结果', '把配送费要回来');
  await fill(phone, '联系电话', '13900008888');
  await tap(phone, '下一步');
  await see(phone, '广东');

  // The question arrives, its answer does not; the page is opened again, and the second try is the same question.
  const real = cloud;
  cloud = async (name, data) => {
    const answer = await real(name, data);
    if ((data as { action: string }).action === 'legal.ask') throw new Error('cloud.callFunction:fail timeout');
    return answer;
  };
  await tap(phone, '提交咨询');
  await see(phone, '没有连上网络，你填的内容还在');
  cloud = real;
  phone.open('/pages/legal/ask/index');
  await see(phone, QUESTION);
  await tap(phone, '提交咨询');
  await see(phone, '现在由区总经办受理');
  await tap(phone, '看进度');
  await see(phone, '等工会受理');
  phone.open('/pages/legal/start/index');
  await until(phone, '一件', () => text(phone).includes('共 1 条，都在这里了'));
  expect(phone.setDataCalls.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  expect(phone.problems).toEqual([]);
});
