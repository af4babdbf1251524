import * as v from 'valibot';
import { endings } from '@/rules/labour-law/severance';
import { amount, day, fen, group, question, whole, yesNo } from './self-study-fields';

/** What `severance` asks: one employment and how it ended. */
export const severanceQuestion = question({
  start: day('入职的日期'),
  lastDay: day('在职的最后一天'),
  averageWageFen: v.optional(fen('离职前 12 个月的平均工资')),
  wagesFen: v.optional(
    v.pipe(
      v.array(fen('每月工资'), '每月工资请按月列出'),
      v.minLength(1, '至少填一个月的工资'),
      v.maxLength(12, '最多填 12 个月的工资'),
    ),
  ),
  lastMonthWageFen: v.optional(fen('最后一个月的工资')),
  kind: v.picklist(
    Object.keys(endings) as (keyof typeof endings)[],
    '请选怎么离开的：negotiated、no-notice 或 unlawful',
  ),
});

const hours = amount('小时数', 0, 744);
const pieces = whole('件数', 0, 100_000);

/** What `overtime` asks: a month's wage and hours, or a piece rate and pieces. */
export const overtimeQuestion = question({
  monthlyWageFen: v.optional(fen('月工资')),
  hours: v.optional(group({ weekday: hours, restDay: hours, holiday: hours }, '加班的小时')),
  restDayCompensated: v.optional(yesNo('休息日加班是否安排了补休')),
  pieceRateFen: v.optional(fen('每件的单价')),
  units: v.optional(group({ weekday: pieces, restDay: pieces, holiday: pieces }, '件数')),
});

/** What `annual-leave` asks. */
export const annualLeaveQuestion = question({
  cumulativeYears: v.optional(whole('累计工作满的年数', 0, 70)),
  firstWorkedOn: v.optional(day('第一次参加工作的日期')),
  year: whole('年份', 2008, 2199),
  joinedOn: v.optional(day('入职的日期')),
  leftOn: v.optional(day('离职的日期')),
  taken: v.optional(
    v.pipe(
      amount('已经休的天数', 0, 366),
      v.check((value) => Number.isInteger(value * 2), '已经休的天数填整天或半天'),
    ),
  ),
  averageWageFen: v.optional(fen('前 12 个月不含加班费的平均工资')),
  refusedInWriting: v.optional(yesNo('是否本人书面说过不休')),
});
