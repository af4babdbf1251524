import * as v from 'valibot';
import { amount, day, fen, question, region, whole, yesNo } from './self-study-fields';

/** What `medical-period` asks. */
export const medicalPeriodQuestion = question({
  totalYears: amount('累计工作的年数', 0, 70),
  unitYears: amount('在本单位的年数', 0, 70),
  from: v.optional(day('第一天病休')),
});

/** What `sick-pay` asks. */
export const sickPayQuestion = question({
  monthlyWageFen: fen('月工资'),
  unitYears: v.optional(amount('在本单位的年数', 0, 70)),
});

/** What `maternity` asks; a province decides most of it. */
export const maternityQuestion = question({
  region,
  from: v.optional(day('产假的第一天')),
  babies: whole('出生的孩子数', 0, 10),
  difficult: v.optional(yesNo('是否难产')),
  childOrder: v.optional(whole('第几个孩子', 1, 20)),
  miscarriageMonths: v.optional(
    v.pipe(
      amount('流产时怀孕的月数', 0, 10),
      v.check((value) => value > 0, '流产时怀孕的月数要大于 0'),
    ),
  ),
});
