import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Parsed } from '@/contract/action';
import type { events } from '@/contract/events';
import type { EventType, Programme } from '@/contract/events-words';
import type { Role } from '@/contract/roles';
import type { Context } from '../act';
import { type PersonaName, personaId } from '../db/seed/personas';
import { type DemoUnit, demoId } from '../db/seed/units';
import { planActs } from '../events/plan';
import { signUp } from '../events/sign-up';
import type { DemoAct } from './act';

dayjs.extend(utc);

type Part = Parsed<typeof events.savePlan>['part'];
type Hours = readonly [day: number, from: number, until: number];

interface Planned {
  readonly who: PersonaName;
  readonly role: Role;
  readonly unit: DemoUnit;
  readonly title: string;
  readonly type: EventType;
  readonly programme: Programme;
  readonly hours: Hours;
  readonly summary?: string;
}

const cadre = { who: 'cadre', role: 'grassroots', unit: 'netvalley' } as const;
const sketch: Planned = {
  ...cadre,
  title: '职工趣味运动会（还没写完）',
  type: 'sport_arts',
  programme: 'culture',
  hours: [24, 9, 12],
};
const walk: Planned = {
  who: 'street',
  role: 'street',
  unit: 'park',
  title: '高新园千人环湖健步走',
  type: 'sport_arts',
  programme: 'culture',
  hours: [26, 8, 11],
  summary: '绕湖一圈 6 公里，不计名次。沿途五个补给点，医护和志愿者随队。',
};
const firstAid: Planned = {
  ...cadre,
  title: '家庭急救课：心肺复苏和海姆立克',
  type: 'training',
  programme: 'other',
  hours: [12, 14, 16],
  summary: '红十字会老师讲课，人人上手练。练完发一张家用急救卡。',
};
const baking: Planned = {
  ...cadre,
  title: '周末烘焙体验：做一盒蛋黄酥',
  type: 'sport_arts',
  programme: 'culture',
  hours: [9, 14, 17],
  summary: '材料工会准备，做好带走。',
};
const photos: Planned = {
  ...cadre,
  title: '手机摄影三讲：拍好工友、车间和夜景',
  type: 'training',
  programme: 'culture',
  hours: [10, 19, 21],
  summary: '三个晚上，一次讲一样，第三讲去江边实拍。三讲可以只来一讲。',
};

/** Events as those who plan them have them: one begun, a large one that waits for a lead, a moved one, one called off, one that asks and has sessions. */
export async function loadPlanning(demo: DemoAct, people: readonly string[]): Promise<void> {
  for (const [plan, make] of [
    [sketch, async () => {}],
    [walk, large],
    [firstAid, moved],
    [baking, calledOff],
    [photos, asking],
  ] as const) {
    const known = await demo.db
      .selectFrom('events')
      .select('id')
      .where('title', '=', plan.title)
      .where('ends_at', '>', demo.now)
      .executeTakeFirst();
    if (!known) await make(await begun(demo, plan), people);
  }
}

/** A draft under way: acts as its planner at a moment some hours ago, and saves steps. */
interface Draft {
  readonly eventId: string;
  readonly plan: Planned;
  readonly at: (hoursAgo: number) => Context;
  readonly moment: (day: number, hour: number) => string;
  readonly save: (hoursAgo: number, part: Part) => Promise<unknown>;
  readonly join: (hoursAgo: number, personId: string, answers?: Record<string, string[]>) => Promise<unknown>;
}

async function begun({ db, now, act }: DemoAct, plan: Planned): Promise<Draft> {
  const unitId = demoId(`unit:${plan.unit}`);
  const { path } = await db.selectFrom('units').select('path').where('id', '=', unitId).executeTakeFirstOrThrow();
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const at = (hours: number) => act(personaId(plan.who), ago(hours), [{ role: plan.role, unitPath: path }]);
  const moment = (day: number, hour: number) =>
    dayjs(now).utcOffset(8).startOf('day').add(day, 'day').add(hour, 'hour').toISOString();
  const [day, from, until] = plan.hours;
  const { title, type, programme } = plan;
  const times = { startsAt: moment(day, from), endsAt: moment(day, until) };
  const { id: eventId } = await planActs.createPlan.run(
    at(72),
    { unitId, title, type, programme, ...times },
    undefined,
  );
  const save = async (hours: number, part: Part) => {
    const { version } = await db
      .selectFrom('events')
      .select('version')
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow();
    return planActs.savePlan.run(at(hours), { eventId, version, part }, undefined);
  };
  const join = (hours: number, personId: string, answers?: Record<string, string[]>) =>
    signUp.run(act(personId, ago(hours)), { eventId, ...(answers ? { answers } : {}) }, undefined);
  return { eventId, plan, at, moment, save, join };
}

/** What every event that may be published has. */
async function filled({ plan, save }: Draft, capacity: number): Promise<void> {
  const { title, type, programme, summary = '' } = plan;
  await save(71, { step: 'what', title, type, programme, summary, bring: '', feeFen: 0 });
  await save(71, {
    step: 'place',
    place: '网谷职工之家二楼活动室',
    address: '示范区网谷路 8 号 2 楼，出电梯右转',
    point: { latitude: 22.55, longitude: 113.93 },
    contactName: '周敏',
    contactPhone: '075500001234',
    isSamePlace: false,
  });
  await save(71, { step: 'who', capacity, audience: 'everyone', audienceUnitId: null, ageFrom: null, ageTo: null });
}

async function published(draft: Draft, capacity: number): Promise<void> {
  await filled(draft, capacity);
  await publish(draft);
}

async function publish({ eventId, at }: Draft): Promise<void> {
  const context = at(70);
  const row = await context.db
    .selectFrom('events')
    .select('version')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  await planActs.publishPlan.run(context, { eventId, version: row.version }, undefined);
}

async function large(draft: Draft): Promise<void> {
  await filled(draft, 1000);
  await draft.save(71, { step: 'asked', questions: [], asksEmergencyContact: true, asksHealth: true });
  await draft.save(71, {
    step: 'safety',
    isOutdoors: true,
    isForMinors: false,
    safetyPlan: '起终点和五个补给点各设一名负责人；两辆救护车随队；气温低于 0 ℃ 或大风蓝色预警即改期。',
    insurance: '每人一份当日意外险',
  });
}

async function moved(draft: Draft, people: readonly string[]): Promise<void> {
  await published(draft, 8);
  for (const personId of people.slice(3, 12)) await draft.join(48, personId);
  const row = await draft
    .at(1)
    .db.selectFrom('event_sessions')
    .select('id')
    .where('event_id', '=', draft.eventId)
    .executeTakeFirstOrThrow();
  const [day, from, until] = draft.plan.hours;
  const times = { startsAt: draft.moment(day + 1, from + 4), endsAt: draft.moment(day + 1, until + 4) };
  await draft.save(1, { step: 'sessions', sessions: [{ id: row.id, title: '', ...times }] });
}

async function calledOff(draft: Draft, people: readonly string[]): Promise<void> {
  await published(draft, 12);
  for (const personId of [personaId('worker'), ...people.slice(10, 16)]) await draft.join(48, personId);
  const reason = '烘焙教室停电检修，老师下月才有空，到时另发一场';
  await planActs.cancelPlan.run(draft.at(1), { eventId: draft.eventId, reason }, undefined);
}

async function asking(draft: Draft, people: readonly string[]): Promise<void> {
  const size = { label: '用什么手机', kind: 'one', isRequired: true, options: ['安卓', '苹果', '鸿蒙'] } as const;
  const which = { label: '想来哪几讲', kind: 'many', isRequired: false, options: ['工友', '车间', '夜景'] } as const;
  const asked = [size, which, { label: '最想学什么', kind: 'text', isRequired: false, options: [] } as const];
  await filled(draft, 24);
  const session = (title: string, days: number) => {
    const [day, from, until] = draft.plan.hours;
    return { title, startsAt: draft.moment(day + days, from), endsAt: draft.moment(day + days, until) };
  };
  const sessions = [session('第一讲 工友', 0), session('第二讲 车间', 7), session('第三讲 夜景（江边）', 14)];
  await draft.save(71, { step: 'sessions', sessions });
  const questions = asked.map((one) => ({ ...one, options: [...one.options] }));
  await draft.save(71, { step: 'asked', questions, asksEmergencyContact: false, asksHealth: false });
  await publish(draft);
  const { db } = draft.at(1);
  const row = await db
    .selectFrom('events')
    .select('questions')
    .where('id', '=', draft.eventId)
    .executeTakeFirstOrThrow();
  const [phone] = row.questions as { id: string }[];
  for (const [n, personId] of people.slice(0, 9).entries())
    await draft.join(40, personId, { [phone?.id ?? '']: [size.options[n % 3] ?? '安卓'] });
}
