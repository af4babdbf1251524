import { createPhone } from '../support/phone/phone';
import { see, tap, until } from '../support/phone/touch';

test('a tap on 大字版 enlarges the whole page with small setData calls, and the phone keeps it', async () => {
  const phone = createPhone(async () => ({ ok: false, code: 'busy' }));
  phone.open('/pages/settings/index');
  await see(phone, '职工读书月');
  const before = phone.setDataCalls.length;
  await tap(phone, '大字版');
  await until(phone, '--fs 1.5', () => /--fs: ?1.5/.test(JSON.stringify(phone.page()?.instance.data)));
  const bytes = phone.setDataCalls.slice(before).reduce((sum, call) => sum + call.bytes, 0);
  expect(bytes).toBeLessThan(1024);
  expect([...phone.wx.storage.values()].join()).toContain('elder');
});
