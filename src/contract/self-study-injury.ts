import * as v from 'valibot';
import { relations } from '@/rules/labour-law/dependants';
import { careLevels } from '@/rules/labour-law/injury-benefits';
import { day, fen, group, question, whole, yesNo } from './self-study-fields';

/** What `injury-benefits` asks. */
export const injuryBenefitsQuestion = question({
  grade: whole('伤残等级', 1, 10),
  averageWageFen: fen('受伤前 12 个月的平均缴费工资'),
  noSuitableJob: v.optional(yesNo('是否难以安排工作')),
  careLevel: v.optional(
    v.picklist(Object.keys(careLevels) as (keyof typeof careLevels)[], '请选护理程度：full、mostly 或 partly'),
  ),
  fullYearsToRetirement: v.optional(whole('离法定退休年龄的整年数', 0, 60)),
});

const dependant = group(
  {
    relation: v.picklist(
      Object.keys(relations) as (keyof typeof relations)[],
      '请选关系：spouse、child、parent 或 other',
    ),
    orphan: v.optional(yesNo('是否孤儿')),
    loneElder: v.optional(yesNo('是否孤寡老人')),
  },
  '供养的亲属',
);

/** What `death-benefits` asks. */
export const deathBenefitsQuestion = question({
  diedOn: day('去世（或发生事故）的日期'),
  injuredOn: v.optional(day('受伤的日期')),
  missing: v.optional(yesNo('是否下落不明')),
  averageWageFen: fen('受伤前 12 个月的平均缴费工资'),
  dependants: v.pipe(v.array(dependant, '请一位一位列出供养的亲属，没有的列空'), v.maxLength(30, '最多 30 位')),
  afterGrade1to4Leave: v.optional(yesNo('是否一至四级伤残在停工留薪期满后去世')),
});

/** What `injury-leave` asks; more months than the law allows are refused by the rule, which says why. */
export const injuryLeaveQuestion = question({
  from: day('停工留薪期的第一天'),
  months: whole('确认的月数', 1, 120),
  extensionMonths: v.optional(whole('延长的月数', 0, 120)),
  monthlyWageFen: v.optional(fen('受伤前的月工资')),
  gradedOn: v.optional(day('评定伤残等级的日期')),
});
