import * as v from 'valibot';
import { day, group, question, yesNo } from './self-study-fields';

const obstacles = (label: string) =>
  v.optional(
    v.pipe(
      v.array(group({ from: day('开始的日期'), to: day('结束的日期') }, label), `${label}请一段一段列出`),
      v.maxLength(50, `${label}最多 50 段`),
    ),
  );

/** What `injury-deadlines` asks. */
export const injuryDeadlinesQuestion = question({
  injuredOn: v.optional(day('受伤的日期')),
  diagnosedOn: v.optional(day('职业病诊断的日期')),
  employerFiledOn: v.optional(day('单位申请的日期')),
  excluded: obstacles('不计算的时间'),
  acceptedOn: v.optional(day('受理的日期')),
  clearCase: v.optional(yesNo('是否事实清楚')),
  appraisalAppliedOn: v.optional(day('申请鉴定的日期')),
  appraisalReceivedOn: v.optional(day('收到鉴定结论的日期')),
  appraisedOn: v.optional(day('作出鉴定的日期')),
});

/** What `arbitration-deadline` asks. */
export const arbitrationDeadlineQuestion = question({
  knewOn: day('知道权利被侵害的日期'),
  employmentEndedOn: v.optional(day('离职的日期')),
  claim: v.picklist(['wages', 'other'], '请选要的是不是工资：wages 或 other'),
  interruptedOn: v.optional(
    v.pipe(v.array(day('主张权利的日期'), '主张权利的日期请一个一个列出'), v.maxLength(50, '最多 50 个日期')),
  ),
  suspended: obstacles('中止的时间'),
  stillEmployed: v.optional(yesNo('是否仍在职')),
});
