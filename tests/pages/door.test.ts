import { randomUUID } from 'node:crypto';
import { addPerson, type PersonaName } from '@/cloud/db/seed/personas';
import { givenOpenDoor } from '../support/door';
import { givenEvent } from '../support/events';
import { answered, byCode, byName, signedUp, toDoor } from '../support/pages/door';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, see, tap, text } from '../support/pages/screen';
import { signedIn } from '../support/signed-in';

let house: House;
let eventId: string;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());
beforeEach(async () => {
  allIsWell(house);
  house.asked.length = 0;
  await house.database.db.deleteFrom('limits').execute();
  await become(house, 'cadre');
  eventId = await givenOpenDoor(house, { capacity: 2 });
});

/** Signs somebody up; answers what their phone shows now. */
const given = (who: PersonaName, event = eventId) => signedUp(house, who, event);

test('digits let in: who, how many of how many; and a second time says so; both by code', async () => {
  const { digits } = await given('worker');
  await toDoor(eventId);
  await byCode(digits());
  const said = await answered('admitted');
  expect(said).toContain('张*国 · 尾号 7307');
  expect(said).toContain('已签到 1 / 1');
  expect((elements('input')[0] as HTMLInputElement).value).toBe('');
  await byCode(digits());
  expect(await answered('already_in')).toContain('已签到 1 / 1');
  expect(text()).toContain('刚才');
});

test('wrong digits are refused; after five in a minute the door rests, also for the right ones', async () => {
  const { digits } = await given('worker');
  await toDoor(eventId);
  for (let i = 0; i < 5; i += 1) {
    await byCode('77 7777');
    await answered('forged');
  }
  await byCode(digits());
  await answered('paused');
});

test('a name with the end of a phone number lets in, and says why not to everybody else', async () => {
  await become(house, 'officer');
  await given('worker');
  const gone = await given('courier');
  await given('worker2');
  await house.get('courier', 'events.cancel', { registrationId: gone.id });
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('张建国', '7307');
  await answered('admitted');
  await byName('李强', '8816');
  await answered('cancelled');
  await byName('阿依古丽·买买提', '1204');
  await answered('waitlisted');
  await byName('张建国', '0000');
  await answered('unknown');
});

test('a name that cannot be one is said under its field, and what was typed stays', async () => {
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('张', '7307');
  await see('姓名请用证件上的写法');
  expect(elements('.field--wrong .field__label').map((one) => one.textContent)).toEqual(['姓名']);
  expect(elements('input').map((one) => (one as HTMLInputElement).value)).toEqual(['张', '7307']);
});

test('two of one name and one tail are told apart by their codes', async () => {
  await become(house, 'officer2');
  for (const phone of ['13100005555', '13200005555']) {
    const id = randomUUID();
    await addPerson(house.database.db, house.keys, { id, name: '王芳', phone, unit: 'netvalley', status: 'member' });
    await house.get(await signedIn(house, { id }), 'events.signUp', { eventId });
  }
  await toDoor(eventId);
  await tap('姓名加尾号');
  await byName('王芳', '5555');
  await answered('several');
});

test('too early, and a cancelled event, are said as such', async () => {
  await become(house, 'lead');
  const early = await givenEvent(house);
  const { digits } = await given('worker', early);
  await toDoor(early);
  await byCode(digits());
  await answered('wrong_day');
  await house.database.db.updateTable('events').set({ state: 'cancelled' }).where('id', '=', early).execute();
  await byCode(digits());
  await answered('event_cancelled');
});

test('a lost answer keeps the digits typed, and trying again admits once', async () => {
  await become(house, 'street');
  const { id, digits } = await given('worker');
  const code = digits();
  await toDoor(eventId);
  house.onTheWay = async ({ action }, answer) => {
    const answered = await answer();
    if (action === 'events.checkIn') throw new Error('request:fail');
    return answered;
  };
  await byCode(code);
  await see('没有网络，这一位还没签到。输入的内容还在');
  expect((elements('input')[0] as HTMLInputElement).value).toBe(code);
  allIsWell(house);
  await tap('签到');
  await answered('admitted');
  const scans = await house.database.db
    .selectFrom('scans')
    .select('outcome')
    .where('registration_id', '=', id)
    .execute();
  expect(scans).toEqual([{ outcome: 'admitted' }]);
});
