import { daysBetween } from '../calendar-days';
import { nextWorkingDay } from '../working-days';
import {
  type Asked,
  type Ground,
  hasFaults,
  type Line,
  type Outcome,
  refuse,
  refuseFields,
  type Warning,
} from './answer';
import {
  appraisalUntil,
  decisionUntil,
  employerUntil,
  eventOf,
  type InjuryFacts,
  reappraisalUntil,
  recheckFrom,
  workerUntil,
} from './injury-dates';
import { Law } from './law';
import { by } from './laws';
import { wrongObstacles } from './obstacles';
import { rollsTo } from './rolls-to';

/** The facts of an injury as a question. */
export interface InjuryDeadlinesInput extends Asked, InjuryFacts {}

/** ISO dates, un-rolled; those of steps that have not begun are left out. */
export interface InjuryDeadlinesResult {
  readonly employerUntil: string;
  readonly workerUntil: string;
  readonly employerLate?: boolean;
  readonly decisionUntil?: string;
  readonly appraisalUntil?: string;
  readonly reappraisalUntil?: string;
  readonly recheckFrom?: string;
}

/** 工伤保险条例 took effect on this day. */
const FIRST_DAY = '2004-01-01';
const NEAR_DAYS = 30;

/** The legal dates of a work injury (工伤保险条例 §17, 20, 25, 26, 28; 法释〔2014〕9号 §7; 劳社部函〔2004〕256号 §6). */
export function injuryDeadlines(input: InjuryDeadlinesInput, ground: Ground): Outcome<InjuryDeadlinesResult> {
  const law = new Law(input, ground);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  if (eventOf(input) < FIRST_DAY) return refuse('MANUAL_RULE', '2004 年以前的工伤适用当时的规定，请找工会或律师核对');
  const {
    acceptedOn,
    clearCase = false,
    appraisalAppliedOn,
    appraisalReceivedOn,
    appraisedOn,
    employerFiledOn,
  } = input;
  const due = employerUntil(input);
  const result: InjuryDeadlinesResult = {
    employerUntil: due,
    workerUntil: workerUntil(input),
    ...(employerFiledOn && { employerLate: employerFiledOn > nextWorkingDay(due) }),
    ...(acceptedOn && { decisionUntil: decisionUntil(acceptedOn, clearCase) }),
    ...(appraisalAppliedOn && { appraisalUntil: appraisalUntil(appraisalAppliedOn) }),
    ...(appraisalReceivedOn && { reappraisalUntil: reappraisalUntil(appraisalReceivedOn) }),
    ...(appraisedOn && { recheckFrom: recheckFrom(appraisedOn) }),
  };
  const basis = [
    by('injury', '第十七条、第二十条、第二十五条、第二十六条、第二十八条'),
    by('injuryOpinion', '第七条'),
    by('injuryLate', '第六条'),
    by('civil', '第二百零一条至第二百零三条'),
  ];
  return law.answer(result, linesOf(input, result), basis, warningsOf(input, result, law.today));
}

const happened = {
  injuredOn: '受伤',
  diagnosedOn: '诊断',
  employerFiledOn: '单位申请',
  acceptedOn: '受理',
  appraisalAppliedOn: '申请鉴定',
  appraisedOn: '作出鉴定',
  appraisalReceivedOn: '收到鉴定结论',
} as const;

function wrongFields(input: InjuryDeadlinesInput, today: string): Record<string, string> {
  const fields = wrongObstacles('excluded', input.excluded ?? [], today);
  const event = eventOf(input);
  if ((input.injuredOn === undefined) === (input.diagnosedOn === undefined))
    fields.injuredOn = '受伤的日期和职业病诊断的日期请填一个，也只填一个';
  for (const key of Object.keys(happened) as (keyof typeof happened)[]) {
    const day = input[key];
    if (day === undefined) continue;
    if (day > today) fields[key] = `${happened[key]}的日期还没有到`;
    else if (day < event) fields[key] = `${happened[key]}的日期不会早于受伤（诊断）的日期`;
  }
  const { appraisalAppliedOn, appraisedOn, appraisalReceivedOn } = input;
  if (appraisalAppliedOn && appraisedOn && appraisedOn < appraisalAppliedOn)
    fields.appraisedOn ??= '作出鉴定的日期不会早于申请鉴定的日期';
  if (appraisedOn && appraisalReceivedOn && appraisalReceivedOn < appraisedOn)
    fields.appraisalReceivedOn ??= '收到鉴定结论的日期不会早于作出的日期';
  return fields;
}

function linesOf(input: InjuryDeadlinesInput, result: InjuryDeadlinesResult): Line[] {
  const event = eventOf(input);
  const excluded = (input.excluded ?? []).map(({ from, to }) => `${from} 至 ${to} 不计算`).join('，');
  const rows: [string, string, string | undefined][] = [
    ['单位申请工伤认定', `${event} 起 30 日，当天不算`, result.employerUntil],
    ['本人、近亲属或工会申请', `${event} 起 1 年，当天不算${excluded && `；${excluded}`}`, result.workerUntil],
    [
      '人社部门作出认定',
      `${input.acceptedOn} 受理，${input.clearCase ? '事实清楚的 15 日' : '60 日'}`,
      result.decisionUntil,
    ],
    ['作出劳动能力鉴定', `${input.appraisalAppliedOn} 申请，60 日，可延长 30 日`, result.appraisalUntil],
    ['申请再次鉴定', `${input.appraisalReceivedOn} 收到，15 日`, result.reappraisalUntil],
    ['可以申请复查鉴定', `${input.appraisedOn} 作出，1 年后`, result.recheckFrom && `${result.recheckFrom} 起`],
  ];
  return rows.flatMap(([label, formula, value]) => (value === undefined ? [] : [{ label, formula, value }]));
}

function warningsOf(input: InjuryDeadlinesInput, result: InjuryDeadlinesResult, today: string): Warning[] {
  const warnings = [
    ...rollsTo('单位申请', result.employerUntil),
    ...rollsTo('本人申请', result.workerUntil),
    ...(result.decisionUntil ? rollsTo('作出认定', result.decisionUntil) : []),
    ...(result.appraisalUntil ? rollsTo('作出鉴定', result.appraisalUntil) : []),
    ...(result.reappraisalUntil ? rollsTo('申请再次鉴定', result.reappraisalUntil) : []),
  ];
  if (result.employerLate)
    warnings.push({
      code: 'EMPLOYER_BEARS',
      message: '单位逾期申请：从受伤到受理这段时间的工伤待遇由单位承担，本人不会因此失去申请的权利',
    });
  if (input.acceptedOn)
    warnings.push({ code: 'CLOCK_STOPS', message: '要等法院、公安等部门结论的，等的时间不算在认定期限里' });
  if (input.appraisalAppliedOn) warnings.push({ code: 'MAY_EXTEND_30_DAYS', message: '必要时鉴定可以延长 30 日' });
  if (!input.acceptedOn && !input.employerFiledOn) warnings.push(...unfiled(result, today));
  return warnings;
}

function unfiled(result: InjuryDeadlinesResult, today: string): Warning[] {
  const left = daysBetween(today, result.workerUntil);
  if (today > nextWorkingDay(result.workerUntil))
    return [
      {
        code: 'ASK_EXCLUDED',
        message: `按日子算，本人申请到 ${result.workerUntil} 为止；但不可抗力、人身自由受限、单位的原因、部门登记不完善、为确认劳动关系打官司的时间都不算，先别放弃，请问工会`,
      },
    ];
  if (left <= NEAR_DAYS)
    return [{ code: 'LIMITATION_NEAR', message: `本人申请工伤认定只剩 ${Math.max(0, left)} 天，工会可以代为申请` }];
  if (today > result.employerUntil)
    return [
      { code: 'EMPLOYER_OVERDUE', message: '单位的 30 日已经过了；单位没有申请的，本人、近亲属或工会现在就可以申请' },
    ];
  return [];
}
