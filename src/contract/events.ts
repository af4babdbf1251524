import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { doorRoles, everyone } from './roles';
import { workflow } from './workflow';

/** The service's tile on home and 服务. */
export const tile = {
  service: 'events',
  label: '活动报名',
  hint: '找活动、报名、出示签到码',
  route: '/pages/events/list/index',
  words: ['活动', '报名', '讲座', '培训', '签到', '候补', '夏令营', '托管', '春联', '驿站', '读书'],
} as const;

/** The main programme of an event; it decides which year-end figures it counts in (S21–S34). */
export const programmes = {
  psychology: '心理培训',
  culture: '文化活动',
  station: '心灵驿站',
  camp: '夏令营/托管',
  blessings: '送万福',
  couplets: '送春联',
  models: '劳模参观',
  cadre_training: '干部培训',
  reading: '读书',
  other: '其他',
} as const;
export type Programme = keyof typeof programmes;

/** What an event is doing now, from its state and times. */
export const phases = {
  upcoming: '未开始报名',
  open: '正在报名',
  closed: '报名截止',
  ongoing: '进行中',
  ended: '已结束',
  cancelled: '已取消',
} as const;

export const audiences = { everyone: '全区职工，含新就业形态劳动者，不要求本地户籍', members: '工会会员' } as const;

/** One person's place in one event. Not a case: nobody holds it and nothing is promised. */
export const registration = workflow({
  table: 'registrations',
  states: { confirmed: '报名成功', waitlisted: '候补中', checked_in: '已签到', cancelled: '已取消' },
  transitions: {
    cancel: {
      from: ['confirmed', 'waitlisted'],
      to: 'cancelled',
      actors: ['owner'],
      label: '取消报名',
      condition: 'beforeCancelBy',
    },
    promote: { from: ['waitlisted'], to: 'confirmed', actors: ['system'], label: '候补转正' },
    join: { from: ['confirmed', 'waitlisted'], to: 'cancelled', actors: ['system'], label: '账号合并，留另一个名额' },
    checkIn: { from: ['confirmed'], to: 'checked_in', actors: ['door'], label: '签到' },
  },
});

/** What the door says to a code, with the word that fills the screen and what to do next. */
export const outcomes = {
  admitted: { word: '通过', advice: '请进' },
  already_in: { word: '已签到', advice: '此人已经签到过' },
  waitlisted: { word: '候补中', advice: '还没有名额，请到服务台' },
  cancelled: { word: '已取消报名', advice: '请到服务台' },
  unknown: { word: '查无此人', advice: '名单里没有，或姓名与尾号对不上，请核对' },
  several: { word: '有同名同尾号', advice: '请改用数字码' },
  wrong_event: { word: '不是本场', advice: '这是另一场活动的码' },
  stale: { word: '码已过期', advice: '请对方念最新的一串' },
  forged: { word: '码不对', advice: '请核对后重输' },
  wrong_day: { word: '时间不对', advice: '还没到签到时间，或签到已结束' },
  event_cancelled: { word: '活动已取消', advice: '请告知对方' },
  paused: { word: '稍等 30 秒', advice: '一分钟内输错 5 次；急的话可用姓名加尾号' },
} as const;
export type Outcome = keyof typeof outcomes;

const programme = v.picklist(Object.keys(programmes) as Programme[], '活动类别不对');
const state = v.picklist(Object.keys(registration.states) as (keyof typeof registration.states)[], '报名状态不对');

const brief = {
  id: v.string(),
  title: v.string(),
  programme,
  phase: v.picklist(Object.keys(phases) as (keyof typeof phases)[]),
  startsAt: f.momentOut,
  endsAt: f.momentOut,
  place: v.string(),
  organiser: v.string(),
  capacity: v.number(),
  taken: v.number(),
  waiting: v.number(),
};

const mine = v.object({
  id: v.string(),
  state,
  number: v.number(),
  /** The waiting number, given once; the position shown is those before it who still wait, plus one. */
  waitingNumber: v.nullable(v.number()),
  position: v.nullable(v.number()),
  transitions: v.array(v.picklist(Object.keys(registration.transitions) as (keyof typeof registration.transitions)[])),
});

/** An event as its door sees it: how many came, and from when to when its door is open (of the session now or next). */
const onDuty = { ...brief, checkedIn: v.number(), doorOpensAt: f.momentOut, doorClosesAt: f.momentOut };

const rosterEntry = v.object({
  id: v.string(),
  number: v.number(),
  name: v.string(),
  phone: v.string(),
  state,
  waitingNumber: v.nullable(v.number()),
  checkedInAt: v.nullable(f.momentOut),
});

/** What pages and cloud agree on about events. */
export const events = {
  list: action({
    roles: everyone,
    input: f.input({
      q: v.optional(f.searchText),
      programme: v.optional(programme),
      when: v.optional(v.picklist(['week', 'month'], '时间范围不对')),
      open: v.optional(v.boolean('只看可报名：是或否')),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object(brief)),
  }),
  detail: action({
    roles: everyone,
    assisted: true,
    input: f.input({ eventId: f.id }),
    output: v.object({
      ...brief,
      summary: v.string(),
      address: v.string(),
      latitude: v.nullable(v.number()),
      longitude: v.nullable(v.number()),
      signUpOpensAt: f.momentOut,
      signUpClosesAt: f.momentOut,
      cancelBy: f.momentOut,
      audience: v.picklist(Object.keys(audiences) as (keyof typeof audiences)[]),
      bring: v.string(),
      contactName: v.string(),
      contactPhone: v.string(),
      mine: v.nullable(mine),
    }),
  }),
  signUp: action({
    roles: ['worker'],
    assisted: '报名参加活动',
    writes: true,
    consent: 'policy',
    input: f.input({ eventId: f.id }),
    output: v.object({ id: v.string(), state, number: v.number(), waitingNumber: v.nullable(v.number()) }),
  }),
  cancel: action({
    roles: ['worker'],
    assisted: '取消活动报名',
    writes: true,
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({ state }),
  }),
  mine: action({
    roles: ['worker'],
    assisted: true,
    input: f.input({
      /** Coming: neither over nor cancelled, soonest first. Past: the rest, latest first. */
      which: v.optional(v.picklist(['coming', 'past'], '请选即将参加的或以往的'), 'coming'),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ event: v.object(brief), registration: mine })),
  }),
  myCode: action({
    roles: ['worker'],
    row: 'registrationId',
    input: f.input({ registrationId: f.id }),
    output: v.object({
      /** The registration's own key, base64; kept on the phone until two hours after the event. */
      key: v.string(),
      cloudTime: f.momentOut,
      keepUntil: f.momentOut,
      event: v.object({
        number: v.number(),
        title: v.string(),
        startsAt: f.momentOut,
        endsAt: f.momentOut,
        place: v.string(),
      }),
      number: v.number(),
      name: v.string(),
      state,
    }),
  }),
  duty: action({
    roles: doorRoles,
    input: f.input({ q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object(onDuty)),
  }),
  roster: action({
    roles: doorRoles,
    row: 'eventId',
    reads: 'contact',
    input: f.input({
      eventId: f.id,
      q: v.optional(f.searchText),
      state: v.optional(state),
      cursor: v.optional(f.cursor),
    }),
    output: v.object({
      items: v.array(rosterEntry),
      next: v.optional(v.string()),
      event: v.object(onDuty),
    }),
  }),
  checkIn: action({
    roles: doorRoles,
    writes: true,
    row: 'eventId',
    limit: 120,
    input: f.input({
      eventId: f.id,
      /** Made by the device for this one attempt: asking again with it answers as the first time. */
      scanId: f.id,
      deviceTime: f.moment,
      by: v.variant(
        'kind',
        [
          f.input({ kind: v.literal('code'), text: f.text('签到码', 120) }),
          f.input({ kind: v.literal('name'), name: f.name, phoneTail: f.phoneTail }),
        ],
        '请输入数字码，或姓名和手机尾号',
      ),
    }),
    output: v.object({
      outcome: v.picklist(Object.keys(outcomes) as Outcome[]),
      name: v.nullable(v.string()),
      phone: v.nullable(v.string()),
      number: v.nullable(v.number()),
      at: v.nullable(f.momentOut),
      checkedIn: v.number(),
      expected: v.number(),
    }),
  }),
};
