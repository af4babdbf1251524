import { daysBetween } from '../calendar-days';
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
import { type DisputeFacts, type Limitation, limitationOf } from './dispute-dates';
import { Law } from './law';
import { by } from './laws';
import { warnOfEnd } from './limitation';
import { wrongObstacles } from './obstacles';
import { rollsTo } from './rolls-to';

/** The facts of a dispute as a question. */
export interface ArbitrationDeadlineInput extends Asked, DisputeFacts {}

/** The last day, un-rolled, null while no limit runs; `daysLeft` only where today was given: 0 on the last day, negative after. */
export interface ArbitrationDeadlineResult {
  readonly until: string | null;
  readonly daysLeft?: number | null;
}

/** 劳动争议调解仲裁法 took effect on this day; before it the time was 60 days. */
const FIRST_DAY = '2008-05-01';

/** Until when arbitration may be asked for (劳动争议调解仲裁法 §27). */
export function arbitrationDeadline(
  input: ArbitrationDeadlineInput,
  ground: Ground,
): Outcome<ArbitrationDeadlineResult> {
  const law = new Law(input, ground);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  const { claim, employmentEndedOn } = input;
  const stillEmployed = input.stillEmployed ?? (claim === 'wages' && employmentEndedOn === undefined);
  const limitation = limitationOf({ ...input, stillEmployed });
  if (limitation !== null && limitation.from < FIRST_DAY)
    return refuse('MANUAL_RULE', '2008 年 5 月以前的争议适用当时 60 日的规定，请找工会或律师核对');
  const until = limitation?.until ?? null;
  const left = until === null ? null : daysBetween(law.today, until);
  const result = { until, ...(input.today !== undefined && { daysLeft: left }) };
  const basis = [by('arbitration', '第二十七条'), by('civil', '第二百零一条至第二百零三条')];
  return law.answer(result, linesOf(input, limitation), basis, warningsOf(limitation, law.today));
}

function wrongFields(input: ArbitrationDeadlineInput, today: string): Record<string, string> {
  const fields = wrongObstacles('suspended', input.suspended ?? [], today);
  const { claim, knewOn, employmentEndedOn, stillEmployed, interruptedOn = [] } = input;
  if (knewOn > today) fields.knewOn = '知道的日期还没有到';
  if (employmentEndedOn && employmentEndedOn > today) fields.employmentEndedOn = '离职的日期还没有到；还在职的不填';
  if (employmentEndedOn && stillEmployed) fields.stillEmployed = '填了离职的日期，就不是仍在职，请核对';
  if (claim === 'wages' && stillEmployed === false && !employmentEndedOn)
    fields.employmentEndedOn = '已经离职的，请填离职的日期';
  for (const [at, day] of interruptedOn.entries()) {
    if (day > today) fields[`interruptedOn.${at}`] = '主张权利的日期还没有到';
    else if (day < knewOn) fields[`interruptedOn.${at}`] = '主张权利的日期不会早于知道的日期';
  }
  return fields;
}

function linesOf(
  { claim, interruptedOn = [], suspended = [] }: ArbitrationDeadlineInput,
  limitation: Limitation | null,
): Line[] {
  if (limitation === null)
    return [{ label: '申请仲裁', formula: '在职期间拖欠劳动报酬，不受一年限制', value: '现在没有期限' }];
  const { from, until } = limitation;
  const start = claim === 'wages' ? '劳动关系终止' : '知道或应当知道权利被侵害';
  const isAgain = interruptedOn.includes(from);
  const lines = [
    { label: '从哪天算', formula: isAgain ? '主张权利、投诉或对方同意履行，重新计算' : start, value: from },
  ];
  if (suspended.length > 0)
    lines.push({
      label: '中止',
      formula: suspended.map((one) => `${one.from} 至 ${one.to}`).join('，'),
      value: '落在期间里的日子顺延',
    });
  return [...lines, { label: '最迟申请', formula: `${from} 起一年，当天不算`, value: until }];
}

function warningsOf(limitation: Limitation | null, today: string): Warning[] {
  if (limitation === null)
    return [{ code: 'ONE_YEAR_AFTER_LEAVING', message: '离职以后一年内要提出；工资表单位只需保存两年，证据请早留' }];
  const warnings = [...rollsTo('申请仲裁', limitation.until), ...warnOfEnd(limitation.until, today)];
  if (limitation.late.length > 0)
    warnings.push({
      code: 'INTERRUPTION_LATE',
      message: `${limitation.late.join('、')} 主张权利时一年已经过了，不能重新计算；对方同意履行的除外，请问律师`,
    });
  return [
    ...warnings,
    { code: 'MUST_BE_RAISED', message: '超过时效要由对方在仲裁阶段提出来；对方不提，仲裁机构照样审理' },
  ];
}
