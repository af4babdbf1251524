import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Programme } from '@/contract/events-words';
import type { Db } from '../db/open';
import { type DemoUnit, demoId } from '../db/seed/units';
import { addEvent } from '../events/add-event';

dayjs.extend(utc);

interface Template {
  readonly key: string;
  readonly unit: DemoUnit;
  readonly title: string;
  readonly programme: Programme;
  readonly summary: string;
  readonly place: string;
  readonly address: string;
  readonly weekday: number;
  readonly hour: number;
  readonly hours: number;
  readonly capacity: number;
  readonly audience?: 'members';
  readonly bring?: string;
  /** Weeks between two of its kind. */
  readonly every: number;
}

/** What takes place in the demo's district, week by week. Invented. */
const templates: readonly Template[] = [
  {
    key: 'salon',
    unit: 'netvalley',
    title: '职工读书月 · 青工读书沙龙',
    programme: 'reading',
    weekday: 0,
    hour: 14,
    hours: 2.5,
    capacity: 60,
    every: 1,
    place: '网谷职工书屋',
    address: '示范区网谷路 8 号 2 楼',
    summary: '这一期读《平凡的世界》选段，聊一聊手艺、夜班和回家的路。带一本想分享的书更好，没有也欢迎。',
    bring: '手机（出示签到码）。现场有茶水。',
  },
  {
    key: 'calm',
    unit: 'district',
    title: '夜班职工心理减压课：睡得着，也睡得好',
    programme: 'psychology',
    weekday: 3,
    hour: 19,
    hours: 1.5,
    capacity: 12,
    every: 1,
    place: '心灵驿站（区职工服务中心三楼）',
    address: '示范区建设路 100 号',
    summary: '心理咨询师带大家做四个能在宿舍里做的放松练习，讲清什么时候该去看医生。不点名、不记录发言。',
  },
  {
    key: 'flowers',
    unit: 'riverside',
    title: '女职工插花体验',
    programme: 'station',
    weekday: 6,
    hour: 10,
    hours: 2,
    capacity: 8,
    every: 2,
    place: '临江街道职工之家',
    address: '示范区临江大道 56 号',
    summary: '材料由工会准备，做好的花可以带走。',
    bring: '不用带东西，穿方便活动的衣服。',
  },
  {
    key: 'safety',
    unit: 'couriers',
    title: '外卖骑手安全骑行与工伤保障讲座（晚场，可带餐箱入场）',
    programme: 'other',
    weekday: 2,
    hour: 21,
    hours: 1,
    capacity: 40,
    every: 1,
    place: '城东骑手驿站',
    address: '示范区城东路 21 号（美食广场北门对面，看到红色“工会驿站”灯箱就是）',
    summary:
      '讲三件事：路上摔了先做什么；没有劳动合同怎么算工伤；每单保险和新职业伤害保障有什么不同。讲完可以单独问律师。',
  },
  {
    key: 'train',
    unit: 'district',
    title: '基层工会干部业务培训（第三期）',
    programme: 'cadre_training',
    weekday: 4,
    hour: 9,
    hours: 7,
    capacity: 30,
    audience: 'members',
    every: 2,
    place: '区工人文化宫报告厅',
    address: '示范区文化路 1 号',
    summary: '建会程序、会员实名、经费使用三门课，下午分组答疑。',
    bring: '本单位会员名册电子版。',
  },
  {
    key: 'run',
    unit: 'precision',
    title: '恒远杯职工迎新健步走',
    programme: 'culture',
    weekday: 6,
    hour: 8,
    hours: 3,
    capacity: 200,
    every: 2,
    place: '临江绿道起点广场',
    address: '示范区临江大道东段',
    summary: '全程 5 公里，不计名次，走完就行。沿途三个补给点，有医护随队。',
  },
  {
    key: 'couplets',
    unit: 'park',
    title: '书法家现场写春联送春联',
    programme: 'couplets',
    weekday: 5,
    hour: 12,
    hours: 2,
    capacity: 80,
    every: 2,
    place: '高新园食堂一楼',
    address: '示范区高新一路 9 号',
    summary: '每人一副，可以自己选内容，也可以请书法家帮着想。',
  },
];

/**
 * Makes sure that there are events to sign up for in the four weeks from `now`, and one whose door is open today; what is there
 * already stays. Answers the ids of those it added.
 */
export async function topUpEvents(db: Db, now: Date): Promise<string[]> {
  const added: string[] = [];
  const today = dayjs(now).utcOffset(8).startOf('day');
  const week = Math.floor(today.valueOf() / (7 * 86_400_000));
  for (const template of templates) {
    for (let ahead = 0; ahead < 4; ahead += 1) {
      if ((week + ahead) % template.every !== 0) continue;
      const starts = today.add(ahead, 'week').day(template.weekday).add(template.hour, 'hour');
      if (starts.isBefore(dayjs(now).add(1, 'day'))) continue;
      added.push(...(await addOnce(db, `${template.key}:${week + ahead}`, template, starts)));
    }
  }
  // Half an hour to an hour ahead, on the half hour: sign-up is still open, and so is the door.
  const halfHour = 30 * 60_000;
  const soon = dayjs((Math.floor(now.getTime() / halfHour) + 2) * halfHour).utcOffset(8);
  const open = await db
    .selectFrom('event_sessions')
    .select('id')
    .where('opens_at', '<=', now)
    .where('closes_at', '>', soon.toDate())
    .executeTakeFirst();
  const lunch: Template = {
    key: 'today',
    unit: 'netvalley',
    title: '今天：职工服务日（法律、体检、理发一站办）',
    programme: 'other',
    weekday: 0,
    hour: 0,
    hours: 4,
    capacity: 50,
    every: 1,
    place: '网谷广场',
    address: '示范区网谷路 8 号门前',
    summary: '律师、医生、理发师傅都在，随到随办。本场用来试签到。',
  };
  if (!open) added.push(...(await addOnce(db, `today:${soon.toISOString()}`, lunch, soon)));
  return added;
}

async function addOnce(db: Db, key: string, template: Template, starts: Dayjs): Promise<string[]> {
  const id = demoId(`event:${key}`);
  const known = await db.selectFrom('events').select('id').where('id', '=', id).executeTakeFirst();
  if (known) return [];
  const startsAt = starts.toDate();
  await addEvent(db, {
    id,
    unitId: demoId(`unit:${template.unit}`),
    title: template.title,
    programme: template.programme,
    summary: template.summary,
    place: template.place,
    address: template.address,
    coordinates: { latitude: 22.55, longitude: 113.93 },
    startsAt,
    endsAt: starts.add(template.hours, 'hour').toDate(),
    signUpOpensAt: starts.subtract(30, 'day').toDate(),
    signUpClosesAt: starts.subtract(10, 'minute').toDate(),
    cancelBy: starts.subtract(1, 'hour').toDate(),
    audience: template.audience ?? 'everyone',
    capacity: template.capacity,
    bring: template.bring ?? '',
    contactName: '工会干部',
    contactPhone: '075500001234',
    state: 'published',
  });
  return [id];
}
