import type { Door } from '@/cloud/act';
import { personaId } from '@/cloud/db/seed/personas';
import { detailsPrivacy } from '@/cloud/events/details-privacy';
import { retainOf } from '@/cloud/privacy/retain-job';
import { doors } from '@/cloud/services';
import { say, sizeId, threeQuestions } from '../../support/asking';
import { agreed } from '../../support/consents';
import { attempt, givenOpenDoor, workerByName } from '../../support/door';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let registrationId: string;
let endsAt: Date;
beforeAll(async () => {
  const eventId = await givenOpenDoor(world);
  await say(world, eventId, { questions: threeQuestions, asks_emergency_contact: true, asks_health: true });
  await agreed(world, 'worker', 'health');
  const { id } = await world.get('worker', 'events.signUp', {
    eventId,
    answers: { [sizeId]: ['XL'] },
    emergency: { name: '张秀兰', phone: '13900001234', relation: '妻子' },
    health: { isWell: false, note: '对花生过敏' },
  });
  registrationId = id;
  await attempt(world, 'cadre', eventId, workerByName);
  endsAt = new Date((await world.get('guest', 'events.detail', { eventId })).endsAt);
  world.now = endsAt;
  await world.get('worker', 'events.rate', { registrationId, rating: 'dissatisfied', remark: '我坐第三排，听不清' });
});

const context = () => ({ db: world.database.db, keys: world.keys, now: world.now });
const exported = async (who: 'worker' | 'worker2') =>
  (await Promise.all(detailsPrivacy.map(({ exportOf }) => exportOf(context(), personaId(who))))).flat();
const sealed = () =>
  world.database.db
    .selectFrom('registration_details')
    .select(['answers_sealed', 'emergency_sealed', 'health_sealed'])
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
const night = async (moment: Date) => {
  world.now = moment;
  let position: unknown = null;
  do ({ position } = await step(position));
  while (position !== null);
};
const step = (position: unknown) => retainOf([doors.events as unknown as Door])(context(), { input: {}, position });

it('is exported in words, of oneself alone', async () => {
  const title = '青工读书沙龙';
  expect(await exported('worker')).toEqual([
    { 活动: title, 'T 恤尺码': 'XL' },
    { 活动: title, 紧急联系人: '张秀兰', 关系: '妻子', 电话: '13900001234' },
    { 活动: title, 健康情况: '对花生过敏' },
    { 活动: title, 评价: '不满意', 想说的: '我坐第三排，听不清', 时间: expect.any(String) },
  ]);
  expect(await exported('worker2')).toEqual([]);
});

it('emergency contact and health go thirty days after the event, the answers stay', async () => {
  const DAY = 86_400_000;
  await night(new Date(endsAt.getTime() + 30 * DAY));
  expect(await sealed()).toMatchObject({ health_sealed: expect.any(String) });
  await night(new Date(endsAt.getTime() + 30 * DAY + 1));
  expect(await sealed()).toEqual({ answers_sealed: expect.any(String), emergency_sealed: null, health_sealed: null });
});

it('erasing takes the rest; of what they thought of it the word stays, without what they wrote', async () => {
  for (const { erase } of detailsPrivacy) await erase(context(), personaId('worker2'));
  expect(await sealed()).toBeDefined();
  for (const { erase } of detailsPrivacy) await erase(context(), personaId('worker'));
  expect(await sealed()).toBeUndefined();
  const feedback = await world.database.db
    .selectFrom('event_feedback')
    .select(['rating', 'remark'])
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  expect(feedback).toEqual({ rating: 'dissatisfied', remark: '' });
});
