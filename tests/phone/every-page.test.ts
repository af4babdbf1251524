import { everyRoute } from '../support/phone/dist';
import { createPhone } from '../support/phone/phone';
import { until } from '../support/phone/touch';

const MOST_BYTES = 50 * 1024;

test.each(everyRoute())('%s opens on a phone', async (route) => {
  const phone = createPhone(async () => ({ ok: false, code: 'busy' }));
  phone.open(`/${route}`);
  await until(phone, '第一次 setData', () => phone.setDataCalls.length > 0);
  const tooBig = phone.setDataCalls.filter((call) => call.bytes > MOST_BYTES);
  expect(tooBig).toEqual([]);
  expect(phone.problems).toEqual([]);
});
