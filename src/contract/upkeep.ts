import * as v from 'valibot';
import { action, classWords, type SensitiveClass } from './action';
import * as f from './fields';
import { everyone, type Role } from './roles';

const keepers: readonly Role[] = ['officer', 'lead', 'admin'];
const watchers: readonly Role[] = ['admin', 'auditor', 'lead'];
const done = v.object({ done: v.literal(true) });

/** What the hotline is while the cloud has not said. */
export const USUAL_HOTLINE = '12351';

/** Services that can never be closed: without them nobody gets in, or opens another again. */
export const alwaysOpen: readonly string[] = ['members', 'identity', 'privacy', 'signIn', 'organisation', 'office'];

const minute = v.pipe(
  v.number('请填写时间'),
  v.integer('时间不对'),
  v.minValue(0, '时间不对'),
  v.maxValue(1440, '时间不对'),
);
const spans = v.pipe(
  v.array(f.input({ from: minute, to: minute }), '请填写时段'),
  v.minLength(1, '至少一个时段'),
  v.maxLength(4, '最多 4 个时段'),
  v.check(
    (all) => all.every(({ from, to }, i) => from < to && (i === 0 || (all[i - 1]?.to ?? 0) < from)),
    '时段要从早到晚，不重叠，结束晚于开始',
  ),
);
const hotline = v.pipe(v.string('请填写热线号码'), v.trim(), v.regex(/^[\d-]{3,20}$/, '热线是数字和短横线'));

/** What pages and cloud agree on about services, hours, hotline, banner and who saw what: part of the service organisation. */
export const upkeep = {
  services: action({
    roles: ['lead', 'admin'],
    input: f.input({}),
    output: v.object({
      items: v.array(
        v.object({
          service: v.string(),
          label: v.string(),
          isOpen: v.boolean(),
          reason: v.nullable(v.string()),
          by: v.nullable(v.string()),
          at: v.nullable(f.momentOut),
        }),
      ),
    }),
  }),
  switchService: action({
    roles: ['lead', 'admin'],
    writes: true,
    input: f.input({ service: f.text('服务', 40), isOpen: v.boolean('请选开或关'), reason: f.text('理由', 200) }),
    output: done,
  }),
  hours: action({
    roles: keepers,
    row: 'unitId',
    input: f.input({ unitId: f.id }),
    output: v.object({
      unit: v.string(),
      spans: v.array(v.object({ from: v.number(), to: v.number() })),
      /** Whose hours these are; null: the house's usual ones. */
      of: v.nullable(v.string()),
      isOwn: v.boolean(),
      days: v.array(
        v.object({ day: v.string(), isWorking: v.boolean(), reason: v.string(), unit: v.string(), isOwn: v.boolean() }),
      ),
      /** This and the next year as far as the state's calendar of holidays is not known. */
      missingYears: v.array(v.number()),
    }),
  }),
  setHours: action({
    roles: keepers,
    writes: true,
    row: 'unitId',
    /** Null: as the unit above. */
    input: f.input({ unitId: f.id, spans: v.nullable(spans) }),
    output: done,
  }),
  setHoliday: action({
    roles: keepers,
    writes: true,
    row: 'unitId',
    input: f.input({
      unitId: f.id,
      day: f.day,
      as: v.picklist(['working', 'closed', 'usual'], '请选上班、休息或照常'),
      reason: f.text('理由', 100),
    }),
    output: done,
  }),
  /** Whom to ring. */
  contact: action({
    roles: everyone,
    input: f.input({}),
    output: v.object({ hotline: v.string(), contact: v.string() }),
  }),
  setContact: action({
    roles: keepers,
    writes: true,
    row: 'unitId',
    input: f.input({ unitId: f.id, hotline, contact: f.text('联系方式', 200) }),
    output: done,
  }),
  banners: action({
    roles: keepers,
    input: f.input({}),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          text: v.string(),
          from: f.momentOut,
          until: f.momentOut,
          by: v.nullable(v.string()),
          isShown: v.boolean(),
        }),
      ),
    }),
  }),
  setBanner: action({
    roles: keepers,
    writes: true,
    row: 'unitId',
    input: v.pipe(
      f.input({ unitId: f.id, text: f.text('公告', 120), from: f.moment, until: f.moment }),
      v.forward(
        v.check(({ from, until }) => from < until, '结束要晚于开始'),
        ['until'],
      ),
    ),
    output: done,
  }),
  endBanner: action({
    roles: keepers,
    writes: true,
    row: 'bannerId',
    input: f.input({ bannerId: f.id }),
    output: done,
  }),
  /** Who asked for what, without the data itself. */
  audit: action({
    roles: watchers,
    input: f.input({
      /** By who asked. */
      actor: v.optional(f.id),
      /** By the row it was about. */
      about: v.optional(f.id),
      reads: v.optional(v.picklist(Object.keys(classWords) as SensitiveClass[], '类别不对')),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(
      v.object({
        id: v.string(),
        who: v.string(),
        actor: v.nullable(v.string()),
        roles: v.string(),
        what: v.string(),
        reads: v.nullable(v.string()),
        about: v.nullable(v.string()),
        /** For how many lines of a list it was asked at once. */
        items: v.nullable(v.number()),
        at: f.momentOut,
      }),
    ),
  }),
};
