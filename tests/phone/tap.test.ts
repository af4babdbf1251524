import { createPhone } from '../support/phone/phone';
import { see, tap } from '../support/phone/touch';

test('a tap on a phone changes the page with one small setData', async () => {
  const phone = createPhone(async () => ({ ok: false, code: 'busy' }));
  phone.open('/pages/home/index');
  await see(phone, '点了 0 次');
  const before = phone.setDataCalls.length;
  await tap(phone, '点了 0 次');
  await see(phone, '点了 1 次');
  const [call, ...more] = phone.setDataCalls.slice(before);
  expect(more).toEqual([]);
  expect(call?.bytes).toBeLessThan(100);
});
