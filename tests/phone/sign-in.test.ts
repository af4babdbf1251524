import { createPhone } from '../support/phone/phone';
import { see, tap } from '../support/phone/touch';

const ID = '01900000-0000-7000-8000-000000000000';
const me = {
  id: ID,
  name: '张建国',
  phone: '138****7307',
  status: 'member',
  unit: null,
  roles: [],
};
const pc = {
  id: ID,
  device: 'Windows 电脑 · Edge 浏览器',
  place: '183.62.4.*',
  isSameNetwork: false,
  since: '2026-12-01T02:00:00.000Z',
};

test('WeChat’s scanner reads a PC’s code, only from the camera; the phone shows which PC and confirms', async () => {
  const asked: { action: string; input: object }[] = [];
  const answers: Record<string, unknown> = { 'members.me': me, 'signIn.scan': pc, 'signIn.confirm': { done: true } };
  const phone = createPhone(async (_, data) => {
    const one = data as { action: string; input: object };
    asked.push(one);
    return one.action in answers ? { ok: true, value: answers[one.action] } : { ok: false, code: 'busy' };
  });
  const scans: object[] = [];
  phone.wx.api.scanCode = (options: { success?: (found: object) => void }) => {
    scans.push(options);
    options.success?.({ result: 'UHS1.Ab3_-Ab3_-Ab3_-Ab3_-Ab', errMsg: 'scanCode:ok' });
  };
  phone.open('/pages/sign-in/scan/index');
  await tap(phone, '扫一扫');
  await see(phone, 'Windows 电脑 · Edge 浏览器');
  await see(phone, '10:00 打开的登录页');
  await tap(phone, '确认登录');
  await see(phone, '已确认，电脑正在登录');
  expect(scans).toMatchObject([{ onlyFromCamera: true, scanType: ['qrCode'] }]);
  expect(
    asked.filter(({ action }) => action.startsWith('signIn.')).map(({ action, input }) => ({ action, input })),
  ).toEqual([
    { action: 'signIn.scan', input: { code: 'UHS1.Ab3_-Ab3_-Ab3_-Ab3_-Ab' } },
    { action: 'signIn.confirm', input: { signInId: ID } },
  ]);
  expect(phone.problems).toEqual([]);
});
