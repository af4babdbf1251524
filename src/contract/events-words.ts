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

/** What an event is about, for lists and the year's figures by type. */
export const types = {
  sport_arts: '文体',
  training: '培训',
  psychology: '心理',
  law: '法律宣讲',
  reading: '读书',
  childcare: '托管/夏令营',
  contest: '竞赛',
  comfort: '慰问',
  recruitment: '招聘',
  other: '其他',
} as const;
export type EventType = keyof typeof types;

export const audiences = {
  everyone: '全区职工，含新就业形态劳动者，不要求本地户籍',
  members: '工会会员',
  new_employment: '新就业形态劳动者（骑手、网约车司机、货车司机等）',
  women: '女职工',
} as const;
export type Audience = keyof typeof audiences;

/** How seats are given. */
export const seatings = { first_come: '先报先得，满员后按报名先后候补' } as const;

/** How somebody who came found it, and for how many days after the end they may say so. */
export const ratings = { satisfied: '满意', neutral: '一般', dissatisfied: '不满意' } as const;
export type Rating = keyof typeof ratings;
export const RATING_DAYS = 30;

/** An event's own life; what it is doing now is derived from its times. */
export const eventFlow = workflow({
  table: 'events',
  states: { draft: '草稿', published: '已发布', cancelled: '已取消' },
  transitions: {
    publish: { from: ['draft'], to: 'published', actors: ['organiser'], label: '发布', condition: 'largeByLead' },
    cancel: {
      from: ['published'],
      to: 'cancelled',
      actors: ['organiser'],
      label: '取消活动',
      requires: ['reason'],
      condition: 'notOver',
    },
  },
});

/** One person's place in one event. Not a case: nobody holds it and nothing is promised. */
export const registration = workflow({
  table: 'registrations',
  states: {
    confirmed: '报名成功',
    waitlisted: '候补中',
    held: '待你确认',
    checked_in: '已签到',
    excused: '已请假',
    cancelled: '已取消',
  },
  transitions: {
    cancel: {
      from: ['confirmed', 'waitlisted', 'held'],
      to: 'cancelled',
      actors: ['owner'],
      label: '取消报名',
      condition: 'beforeCancelBy',
    },
    confirm: { from: ['held'], to: 'confirmed', actors: ['owner'], label: '确认参加', condition: 'beforeHoldEnds' },
    hold: { from: ['waitlisted'], to: 'held', actors: ['system'], label: '候补有空位，留给你' },
    move: { from: ['confirmed'], to: 'held', actors: ['system'], label: '活动有变，请再确认' },
    lapse: { from: ['held'], to: 'cancelled', actors: ['system'], label: '没有按时确认，让给下一位' },
    promote: { from: ['waitlisted'], to: 'confirmed', actors: ['system', 'door'], label: '候补转正' },
    withdraw: {
      from: ['confirmed', 'waitlisted', 'held'],
      to: 'cancelled',
      actors: ['organiser'],
      label: '代为取消',
      requires: ['reason'],
    },
    join: {
      from: ['confirmed', 'waitlisted', 'held'],
      to: 'cancelled',
      actors: ['system'],
      label: '账号合并，留另一个名额',
    },
    checkIn: { from: ['confirmed', 'held', 'excused'], to: 'checked_in', actors: ['door'], label: '签到' },
    undo: { from: ['checked_in'], to: 'confirmed', actors: ['door'], label: '撤销签到', requires: ['reason'] },
    undoHeld: {
      from: ['checked_in'],
      to: 'held',
      actors: ['door'],
      label: '撤销签到，仍待确认',
      requires: ['reason'],
    },
    undoExcused: {
      from: ['checked_in'],
      to: 'excused',
      actors: ['door'],
      label: '撤销签到，仍是请假',
      requires: ['reason'],
    },
    undoPromoted: {
      from: ['checked_in'],
      to: 'waitlisted',
      actors: ['door'],
      label: '撤销签到，仍在候补',
      requires: ['reason'],
    },
    strike: { from: ['checked_in'], to: 'cancelled', actors: ['door'], label: '撤销现场登记', requires: ['reason'] },
    excuse: { from: ['confirmed'], to: 'excused', actors: ['organiser'], label: '记为请假', requires: ['reason'] },
  },
});

/** What the door says to a code, with the word that fills the screen and what to do next. */
export const outcomes = {
  admitted: { word: '通过', advice: '请进' },
  already_in: { word: '已签到', advice: '此人已经签到过' },
  waitlisted: { word: '候补中', advice: '还在候补，没有占到名额' },
  cancelled: { word: '已取消报名', advice: '请到服务台' },
  unknown: { word: '查无此人', advice: '名单里没有，或姓名与尾号对不上，请核对' },
  several: { word: '同名同尾号', advice: '名单上不止一位，请改用数字码' },
  wrong_event: { word: '不是本场', advice: '这是另一场活动的码' },
  stale: { word: '码已过期', advice: '请对方打开签到码，看最新的；截图不能用' },
  forged: { word: '码不对', advice: '请核对后重输' },
  wrong_day: { word: '时间不对', advice: '还没到签到时间，或签到已结束' },
  event_cancelled: { word: '活动已取消', advice: '请告知对方' },
  undone: { word: '已撤销', advice: '可以重新签到' },
  paused: { word: '稍等 30 秒', advice: '一分钟内输错 5 次；急的话可用姓名加尾号' },
} as const;
export type Outcome = keyof typeof outcomes;
