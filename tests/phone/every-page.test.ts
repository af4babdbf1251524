import { everyRoute } from '../support/phone/dist';
import { createPhone } from '../support/phone/phone';
import { settled } from '../support/phone/touch';

const MOST_BYTES = 50 * 1024;

test.each(everyRoute())('%s opens on a phone', async (route) => {
  const phone = createPhone(async () => ({ ok: false, code: 'busy' }));
  phone.open(`/${route}`);
  await settled(phone);
  const tooBig = phone.setDataCalls.filter((call) => call.bytes > MOST_BYTES);
  expect(tooBig).toEqual([]);
  expect(phone.problems).toEqual([]);
});
