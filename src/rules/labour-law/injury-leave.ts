import { earlier, endOfMonths, wholeMonths } from '../calendar-days';
import { figures, yuan } from '../money';
import { type Asked, type Ground, hasFaults, type Outcome, refuse, refuseFields, type Warning } from './answer';
import { Law } from './law';
import { by } from './laws';

/** 停工留薪期: from its first day, months confirmed, months it was extended by; `monthlyWageFen` is the wage before the injury. */
export interface InjuryLeaveInput extends Asked {
  readonly from: string;
  readonly months: number;
  readonly extensionMonths?: number | undefined;
  readonly monthlyWageFen?: number | undefined;
  readonly gradedOn?: string | undefined;
}

/** The last day, ISO, and the wage of its whole months in fen where the wage was given. */
export interface InjuryLeaveResult {
  readonly until: string;
  readonly wageFen?: number;
}

const MOST_MONTHS = 12;

/** How long the wage goes on after an injury (工伤保险条例 §33): at most 12 months, extended by at most 12, ended by the appraisal. */
export function injuryLeave(input: InjuryLeaveInput, ground: Ground): Outcome<InjuryLeaveResult> {
  const law = new Law(input, ground, input.from);
  const { from, months, extensionMonths = 0, monthlyWageFen, gradedOn } = input;
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  if (months > MOST_MONTHS) return refuse('NOT_ALLOWED', '停工留薪期一般不超过 12 个月', { months: '不超过 12 个月' });
  if (extensionMonths > MOST_MONTHS)
    return refuse('NOT_ALLOWED', '停工留薪期最多延长 12 个月', { extensionMonths: '最多延长 12 个月' });
  const end = endOfMonths(from, months + extensionMonths);
  const until = gradedOn === undefined ? end : earlier(gradedOn, end);
  const whole = wholeMonths(from, until);
  const isWhole = whole > 0 && endOfMonths(from, whole) === until;
  const warnings: Warning[] = [];
  if (until < end)
    warnings.push({ code: 'SWITCH_TO_GRADE', message: '评定伤残等级以后停发原待遇，改按第三十五至三十七条的伤残待遇' });
  if (!isWhole)
    warnings.push({
      code: 'PART_MONTH',
      message: `满 ${whole} 个月之后还有几天，这几天的工资没有算进去，按单位的考勤折算`,
    });
  warnings.push({ code: 'TREATMENT_CONTINUES', message: '期满以后还要治疗的，不再发原工资，但工伤医疗费照样报销' });
  const span = extensionMonths > 0 ? `${months} + ${extensionMonths}` : String(months);
  const lines = [
    { label: '停工留薪期', formula: `${from} 起 ${span} 个月，当天算在内`, value: `到 ${end}` },
    ...(until < end ? [{ label: '评定伤残等级', formula: '评定以后停发', value: `到 ${until}` }] : []),
    ...(monthlyWageFen === undefined
      ? []
      : [
          {
            label: '这段时间的工资',
            formula: `${figures(monthlyWageFen)} × ${whole} 个月，由单位按月发`,
            value: yuan(monthlyWageFen * whole),
          },
        ]),
  ];
  const wage = monthlyWageFen === undefined ? {} : { wageFen: monthlyWageFen * whole };
  return law.answer({ until, ...wage }, lines, [by('injury', '第三十三条')], warnings);
}

function wrongFields({ from, gradedOn }: InjuryLeaveInput, today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  if (from > today) fields.from = '停工留薪期的第一天还没有到';
  if (gradedOn && gradedOn < from) fields.gradedOn = '评定伤残等级的日期不会早于停工留薪期的第一天';
  else if (gradedOn && gradedOn > today) fields.gradedOn = '评定伤残等级的日期还没有到';
  return fields;
}
