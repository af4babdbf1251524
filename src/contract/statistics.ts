import * as v from 'valibot';
import { calendars, LONGEST_MONTHS, lengthOf } from '@/rules/period';
import { action } from './action';
import * as f from './fields';
import { type JobState, jobStates } from './office';
import { reportRoles } from './roles';

/** What a figure counts: distinct persons, completed services, cases, events, things there are; a share; hours. */
const figureUnits = ['人', '人次', '件', '场', '个', '份', '%', '小时', '元'] as const;

export type FigureUnit = (typeof figureUnits)[number];

/** What a table may be exported as. */
export const exportFormats = { xlsx: 'Excel 表格', csv: 'CSV 文本' } as const;

export type ExportFormat = keyof typeof exportFormats;

const year = v.pipe(
  v.number('请选择年份'),
  v.integer('年份不对'),
  v.minValue(2000, '年份不对'),
  v.maxValue(2100, '年份不对'),
);
const month = v.pipe(v.string('请选择月份'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份写成 2026-03 这样'));

const { months: _, ...fixed } = calendars;

/** A period as it is chosen. */
const period = v.variant(
  'calendar',
  [
    f.input({ calendar: v.picklist(Object.keys(fixed) as (keyof typeof fixed)[]), year }),
    v.pipe(
      f.input({ calendar: v.literal('months'), from: month, to: month }),
      v.forward(
        v.check((chosen) => lengthOf(chosen) >= 1, '结束月份在开始月份之前，请核对'),
        ['to'],
      ),
      v.forward(
        v.check((chosen) => lengthOf(chosen) <= LONGEST_MONTHS, `一次最多 ${LONGEST_MONTHS} 个月`),
        ['to'],
      ),
    ),
  ],
  '请选择统计时间',
);

const figureId = v.pipe(v.string('缺少指标'), v.regex(/^[A-Za-z][\w.]{0,59}$/, '没有这个指标'));

/** A number as it is shown: 'few' is one or two persons, 'hidden' would give those away, null is unknown. */
const shown = v.nullable(v.union([v.number(), v.picklist(['few', 'hidden'])]));

const figure = v.object({
  id: v.string(),
  label: v.string(),
  unit: v.picklist(figureUnits),
  definition: v.string(),
  value: shown,
  before: shown,
  parts: v.array(v.object({ label: v.string(), value: shown })),
  /** Whether the caller may open the rows behind it. */
  hasRows: v.boolean(),
});

/** What pages and cloud agree on about figures over all services. */
export const statistics = {
  /** The units the caller may ask figures of, the widest first. */
  units: action({
    roles: reportRoles,
    input: f.input({ q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ id: v.string(), name: v.string(), above: v.nullable(v.string()) })),
  }),
  figures: action({
    roles: reportRoles,
    limit: 60,
    row: 'unitId',
    input: f.input({ unitId: f.id, period }),
    output: v.object({
      unit: v.string(),
      period: v.string(),
      days: v.string(),
      daysBefore: v.string(),
      asOf: f.momentOut,
      groups: v.array(v.object({ service: v.string(), label: v.string(), figures: v.array(figure) })),
    }),
  }),
  /** The rows behind one figure, newest first, names masked. */
  rows: action({
    roles: reportRoles,
    reads: 'identity',
    row: 'unitId',
    input: f.input({ unitId: f.id, period, figure: figureId, cursor: v.optional(f.cursor) }),
    output: v.object({
      figure: v.string(),
      unit: v.string(),
      period: v.string(),
      columns: v.array(v.string()),
      items: v.array(v.object({ id: v.string(), cells: v.array(v.string()) })),
      next: v.optional(v.string()),
    }),
  }),
  /** Begins an export: of all figures, or of the rows behind one. */
  export: action({
    roles: reportRoles,
    writes: true,
    limit: 10,
    row: 'unitId',
    input: f.input({
      unitId: f.id,
      period,
      figure: v.optional(figureId),
      format: v.picklist(Object.keys(exportFormats) as ExportFormat[], '请选择格式'),
      purpose: v.pipe(f.text('用途', 100), v.minLength(2, '用途至少 2 个字')),
    }),
    output: v.object({ jobId: v.string(), number: v.string() }),
  }),
  /** The caller's own exports, of whatever service, newest first. */
  exports: action({
    roles: reportRoles,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({
        id: v.string(),
        number: v.string(),
        title: v.string(),
        purpose: v.string(),
        at: f.momentOut,
        rows: v.nullable(v.number()),
        state: v.nullable(v.picklist(Object.keys(jobStates) as JobState[])),
        until: v.nullable(f.momentOut),
      }),
    ),
  }),
};
