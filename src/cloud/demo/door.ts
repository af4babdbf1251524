import { v7 as uuid } from 'uuid';
import { type PersonaName, personaId, personas } from '../db/seed/personas';
import { demoId } from '../db/seed/units';
import type { NewEvent } from '../events/add-event';
import { writeReport } from '../events/after/report';
import { checkIn } from '../events/door/check-in';
import { addHelper } from '../events/door/door-helpers';
import { walkIn } from '../events/door/walk-in';
import { excuse } from '../events/plan/withdraw';
import { rate } from '../events/rate';
import { signUp } from '../events/sign-up';
import type { DemoAct } from './act';
import { addNetvalleyEvent, midnight } from './netvalley-event';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Shows the door and what comes after it: an event of two days, yesterday and tomorrow; one that is over, with people who stayed away,
 * a walk-in, what people said and a report; and somebody who helps at today's door. By week, through the real acts; what is there stays.
 */
export async function loadDoor(demo: DemoAct, people: readonly string[], eventIds: readonly string[]): Promise<void> {
  const week = Math.floor(demo.now.getTime() / (7 * DAY));
  await overDays(demo, week, people);
  await reported(demo, week, people);
  await helped(demo, eventIds);
}

/** A cadre at work at a moment, with the role and unit of their persona. */
function cadreAt({ act }: DemoAct, name: PersonaName, at: Date, unitPath: string) {
  const persona = personas[name];
  const role = 'role' in persona ? persona.role : 'grassroots';
  return act(personaId(name), at, [{ role, unitPath }]);
}

async function pathOf({ db }: DemoAct, unit: string): Promise<string> {
  const row = await db
    .selectFrom('units')
    .select('path')
    .where('id', '=', demoId(`unit:${unit}`))
    .executeTakeFirstOrThrow();
  return row.path;
}

function add(demo: DemoAct, key: string, starts: number, said: Partial<NewEvent>): Promise<string | null> {
  const hall = {
    summary: '现场签到，请带手机。',
    place: '网谷职工之家',
    address: '示范区网谷路 8 号 3 楼',
    capacity: 30,
  };
  return addNetvalleyEvent(demo, `door:${key}`, starts, { ...hall, cancelBy: new Date(starts - DAY), ...said });
}

/** Lets somebody in by their name, as a cadre of the union does. */
async function letIn(
  demo: DemoAct,
  eventId: string,
  person: { name: string; phone: string },
  at: Date,
  unitPath: string,
) {
  const by = { kind: 'name', name: person.name, phoneTail: person.phone.slice(-4) } as const;
  const scan = { eventId, scanId: uuid(), deviceTime: at.toISOString(), sessionId: undefined };
  await checkIn.run(cadreAt(demo, 'cadre', at, unitPath), { ...scan, by }, undefined);
}

async function overDays(demo: DemoAct, week: number, people: readonly string[]): Promise<void> {
  const first = midnight(demo.now, -1) + 9 * HOUR;
  const second = midnight(demo.now, 1) + 9 * HOUR;
  const title = '工会小组长培训（两天，上机操作和案例讨论）';
  const said = { title, endsAt: new Date(second + 7 * HOUR) };
  const eventId = await add(demo, `days:${week}`, first, said);
  if (!eventId) return;
  const { db } = demo;
  const times = (starts: number, ends: number) => ({
    opens_at: new Date(starts - HOUR),
    starts_at: new Date(starts),
    ends_at: new Date(ends),
    closes_at: new Date(ends),
  });
  await db
    .updateTable('event_sessions')
    .set({ title: '第一天：上机操作', ...times(first, first + 7 * HOUR) })
    .where('event_id', '=', eventId)
    .execute();
  const id = demoId(`door:days:${week}:second`);
  const row = { id, event_id: eventId, title: '第二天：案例讨论', ...times(second, second + 7 * HOUR) };
  await db.insertInto('event_sessions').values(row).execute();
  const before = new Date(first - 3 * DAY);
  const path = await pathOf(demo, 'netvalley');
  const came = ['worker', 'worker2', 'keeper'] as const;
  for (const personId of [...came.map(personaId), ...people.slice(5, 11)])
    await signUp.run(demo.act(personId, before), { eventId }, undefined);
  for (const name of came) await letIn(demo, eventId, personas[name], new Date(first - 600_000), path);
}

/** Over since some days: seven signed up, five came and said how it was, one was excused; one walked in; the report has a cost. */
async function reported(demo: DemoAct, week: number, people: readonly string[]): Promise<void> {
  const starts = midnight(demo.now, -5) + 14 * HOUR;
  const eventId = await add(demo, `reported:${week}`, starts, { title: '职工健康日：体检、按摩和营养咨询' });
  if (!eventId) return;
  const before = new Date(starts - 3 * DAY);
  const at = new Date(starts - 300_000);
  const after = new Date(starts + 4 * HOUR);
  const path = await pathOf(demo, 'netvalley');
  const guests = ['worker', 'worker2', 'keeper', 'courier', 'librarian'] as const;
  const places: { personId: string; id: string }[] = [];
  for (const personId of [...guests.map(personaId), ...people.slice(2, 4)]) {
    const { id } = await signUp.run(demo.act(personId, before), { eventId }, undefined);
    places.push({ personId, id });
  }
  for (const name of guests) await letIn(demo, eventId, personas[name], at, path);
  const scan = { eventId, scanId: uuid(), deviceTime: at.toISOString(), sessionId: undefined };
  const stranger = { name: '邱明远', phone: '13700007788', agreed: true } as const;
  await walkIn.run(cadreAt(demo, 'cadre', at, path), { ...scan, ...stranger }, undefined);
  for (const [n, { personId, id }] of places.slice(0, guests.length).entries())
    await rate.run(
      demo.act(personId, after),
      { registrationId: id, rating: 'satisfied', remark: n === 0 ? '排队的时间短，医生讲得清楚。' : '' },
      undefined,
    );
  const excused = { registrationId: places.at(-1)?.id ?? '', reason: '当天临时加班，事先打过电话' };
  await excuse.run(cadreAt(demo, 'cadre', after, path), excused, undefined);
  const text = '来了六位，体检车晚到二十分钟，大家等得住。下次把按摩和咨询分到两个房间。';
  const report = { eventId, text, costFen: 186_000, instead: undefined };
  await writeReport.run(cadreAt(demo, 'cadre', after, path), report, undefined);
}

/** The librarian helps at today's door. */
async function helped(demo: DemoAct, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  const today = await demo.db
    .selectFrom('event_sessions')
    .select('event_id')
    .where('event_id', 'in', eventIds)
    .where('opens_at', '<=', demo.now)
    .where('closes_at', '>', demo.now)
    .executeTakeFirst();
  if (!today) return;
  const officer = cadreAt(demo, 'officer', demo.now, await pathOf(demo, 'district'));
  const { name, phone } = personas.librarian;
  await addHelper.run(officer, { eventId: today.event_id, name, phoneTail: phone.slice(-4) }, undefined);
}
