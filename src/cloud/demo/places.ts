import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Question } from '@/rules/questions';
import { personaId } from '../db/seed/personas';
import { demoId } from '../db/seed/units';
import type { NewEvent } from '../events/add-event';
import { cancel } from '../events/cancel';
import { checkIn } from '../events/door/check-in';
import { signUp } from '../events/sign-up';
import { giveConsent } from '../office/consents';
import type { DemoAct } from './act';
import { addNetvalleyEvent, midnight } from './netvalley-event';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Gives the worker a place in every state: one that is held for them, one they wait for, one they came to and may say how it was, one they missed, one
 * with answers. By week, through the real acts, the past ones at their own moments; what is there stays.
 */
export async function loadPlaces(demo: DemoAct, people: readonly string[]): Promise<void> {
  const week = Math.floor(demo.now.getTime() / (7 * DAY));
  await held(demo, week, people);
  await waiting(demo, week, people);
  await past(demo, week, { key: 'came', title: '职工急救培训：心肺复苏和止血', daysAgo: 3, came: true });
  await past(demo, week, { key: 'missed', title: '职工读书分享：劳动法里的故事', daysAgo: 10, came: false });
  await asking(demo, week);
}

/** Adds one event of the union 网谷 on that day at ten in the morning of Shanghai; null where it is there already. */
function add(demo: DemoAct, key: string, days: number, said: Partial<NewEvent>): Promise<string | null> {
  return addNetvalleyEvent(demo, `place:${key}`, midnight(demo.now, days) + 10 * HOUR, said);
}

/** Full, with the worker first in line; somebody gave up, and the seat waits for the worker's yes. */
async function held(demo: DemoAct, week: number, people: readonly string[]): Promise<void> {
  const [leaving = '', other = ''] = people;
  const eventId = await add(demo, `held:${week}`, 9, { title: '周末手工烘焙体验', capacity: 2 });
  if (!eventId) return;
  const { id } = await signUp.run(demo.act(leaving), { eventId }, undefined);
  for (const personId of [other, personaId('worker'), personaId('courier')])
    await signUp.run(demo.act(personId), { eventId }, undefined);
  await cancel.run(demo.act(leaving), { registrationId: id }, undefined);
}

/** Full, with two others before the worker in line. */
async function waiting(demo: DemoAct, week: number, people: readonly string[]): Promise<void> {
  const eventId = await add(demo, `waiting:${week}`, 14, { title: '职工摄影入门（手机也能拍好）', capacity: 2 });
  if (!eventId) return;
  for (const personId of [...people.slice(2, 6), personaId('worker')])
    await signUp.run(demo.act(personId), { eventId }, undefined);
}

interface Past {
  readonly key: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly came: boolean;
}

/** Over since some days; the worker signed up before, and was let in or not. */
async function past(demo: DemoAct, week: number, { key, title, daysAgo, came }: Past): Promise<void> {
  const eventId = await add(demo, `${key}:${week}`, -daysAgo, { title, programme: 'culture' });
  if (!eventId) return;
  const { starts_at } = await demo.db
    .selectFrom('events')
    .select('starts_at')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  const before = new Date(starts_at.getTime() - 3 * DAY);
  await signUp.run(demo.act(personaId('worker'), before), { eventId }, undefined);
  if (!came) return;
  const { path } = await demo.db
    .selectFrom('units')
    .select('path')
    .where('id', '=', demoId('unit:netvalley'))
    .executeTakeFirstOrThrow();
  const cadre = demo.act(personaId('cadre'), starts_at, [{ role: 'grassroots', unitPath: path }]);
  const by = { kind: 'name', name: '张建国', phoneTail: '7307' } as const;
  const scan = { scanId: randomUUID(), deviceTime: starts_at.toISOString() };
  await checkIn.run(cadre, { eventId, ...scan, by }, undefined);
}

const questions: readonly Question[] = [
  {
    id: demoId('question:size'),
    label: 'T 恤尺码',
    kind: 'one',
    isRequired: true,
    options: ['S', 'M', 'L', 'XL', 'XXL'],
  },
  {
    id: demoId('question:food'),
    label: '忌口',
    kind: 'many',
    isRequired: false,
    options: ['辣', '猪肉', '海鲜', '素食'],
  },
  { id: demoId('question:team'), label: '班组或车间', kind: 'text', isRequired: false, options: [] },
];

/** Outdoors: asks for a size, whom to ring and health; another has answered, the worker may try it. */
async function asking(demo: DemoAct, week: number): Promise<void> {
  const title = '临江绿道徒步（发 T 恤，含午餐）';
  const eventId = await add(demo, `asking:${week}`, 12, { title, programme: 'culture', bring: '运动鞋、水杯。' });
  if (!eventId) return;
  await sql`update events set questions = ${JSON.stringify(questions)}::jsonb, asks_emergency_contact = true, asks_health = true,
    is_outdoors = true, insurance = '工会为每人买当天的意外险' where id = ${eventId}`.execute(demo.db);
  const personId = personaId('worker2');
  await giveConsent(demo.db, personId, 'health', { how: 'own_phone' }, demo.now);
  await signUp.run(
    demo.act(personId),
    {
      eventId,
      answers: { [demoId('question:size')]: ['M'], [demoId('question:food')]: ['猪肉'] },
      emergency: { name: '古丽娜尔', phone: '13900001205', relation: '姐姐' },
      health: { isWell: false, note: '对花生过敏，随身带药' },
    },
    undefined,
  );
}
