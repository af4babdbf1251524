import * as v from 'valibot';
import { amount, day, fen, question, yesNo } from './self-study-fields';

/** What `probation` asks. */
export const probationQuestion = question({
  contractMonths: v.optional(amount('合同的月数', 0.01, 1_200)),
  open: v.optional(yesNo('是否无固定期限')),
  task: v.optional(yesNo('是否以完成任务为期限')),
  agreedMonths: v.optional(amount('约定试用期的月数', 0, 120)),
  servedMonths: v.optional(amount('已经履行试用期的月数', 0, 120)),
  onlyProbation: v.optional(yesNo('是否只约定了试用期')),
  wageFen: v.optional(fen('转正后的月工资')),
});

/** What `double-wage` asks; `signedOn` null or left out: never signed. */
export const doubleWageQuestion = question({
  hiredOn: day('入职的日期'),
  signedOn: v.nullish(day('签合同的日期')),
  monthlyWageFen: fen('月工资'),
});
