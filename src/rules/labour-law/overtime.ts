import { compare, decimal, type Exact, exact, figures, halfUp, larger, over, plus, times, yuan } from '../money';
import { type Asked, type Ground, hasFaults, type Line, type Outcome, refuseFields, type Warning } from './answer';
import { Law } from './law';
import { by } from './laws';

/** Hours, or pieces, of one month by the day they were worked on. */
export interface ByDay {
  readonly weekday: number;
  readonly restDay: number;
  readonly holiday: number;
}

/** Either a monthly wage with hours (two decimals at most), or a piece rate with units. Money in fen. */
export interface OvertimeInput extends Asked {
  readonly monthlyWageFen?: number | undefined;
  readonly hours?: ByDay | undefined;
  readonly pieceRateFen?: number | undefined;
  readonly units?: ByDay | undefined;
  readonly restDayCompensated?: boolean | undefined;
}

/** Each kind of day in fen, and the total: the exact sum, rounded once. */
export interface OvertimeResult {
  readonly weekdayFen: number;
  readonly restDayFen: number;
  readonly holidayFen: number;
  readonly totalFen: number;
}

const kinds = ['weekday', 'restDay', 'holiday'] as const;
const labels = { weekday: '平日延长', restDay: '休息日', holiday: '法定节假日' } as const;
const percents = { weekday: 150, restDay: 200, holiday: 300 } as const;
const HOURS_A_DAY = 8;
const MOST_HOURS_A_MONTH = 36;
/** No month has more weekdays than 23; three hours on each are what §41 allows in a day. */
const MOST_WEEKDAY_HOURS = 69;

/** 加班费 of one month (劳动法 §36, 38, 41, 44; 工资支付暂行规定 §13; 人社部发〔2025〕2号): the hourly rate is never rounded. */
export function overtime(input: OvertimeInput, ground: Ground): Outcome<OvertimeResult> {
  const faults = wrongFields(input);
  if (hasFaults(faults)) return refuseFields(faults);
  const law = new Law(input, ground);
  const { monthlyWageFen, hours, pieceRateFen = 0, units, restDayCompensated = false } = input;
  const counted = hours ?? units ?? { weekday: 0, restDay: 0, holiday: 0 };
  const warnings: Warning[] = [];
  let rate = exact(pieceRateFen);
  let rateText = `${figures(pieceRateFen)} 元一件`;
  if (monthlyWageFen !== undefined) {
    const payDays = law.read('payDaysPerMonth');
    const floorFen = law.read('minimumMonthlyWageFen');
    if (payDays === null || floorFen === null) return law.missing();
    const wage = larger(exact(monthlyWageFen), exact(floorFen));
    if (compare(wage, exact(monthlyWageFen)) > 0)
      warnings.push({ code: 'RAISED_TO_MINIMUM', message: '月工资低于当地最低工资，按最低工资计算' });
    rate = over(wage, times(decimal(payDays), exact(HOURS_A_DAY)));
    rateText = `${figures(halfUp(wage))} ÷ ${payDays} ÷ ${HOURS_A_DAY}`;
  }
  const sums = kinds.map((kind) => {
    if (kind === 'restDay' && restDayCompensated) return exact(0);
    return times(times(rate, decimal(counted[kind])), exact(percents[kind], 100));
  });
  const total = sums.reduce(plus);
  const [weekdayFen = 0, restDayFen = 0, holidayFen = 0] = sums.map(halfUp);
  const result = { weekdayFen, restDayFen, holidayFen, totalFen: halfUp(total) };
  warnings.push(...warningsOf(counted, hours !== undefined, restDayCompensated));
  const basis = [
    by('labour', '第三十六条、第三十八条、第四十一条、第四十四条'),
    by('wagePayment', '第十三条'),
    by('payDays', '全文'),
    by('disputesOne', '第四十二条'),
  ];
  return law.answer(
    result,
    linesOf(counted, rateText, hours ? '小时' : '件', sums, result, restDayCompensated),
    basis,
    warnings,
  );
}

function wrongFields({ monthlyWageFen, hours, pieceRateFen, units }: OvertimeInput): Record<string, string> {
  const fields: Record<string, string> = {};
  const byTime = monthlyWageFen !== undefined || hours !== undefined;
  const byPiece = pieceRateFen !== undefined || units !== undefined;
  if (byTime && byPiece) fields.pieceRateFen = '按月工资和小时算，或者按计件单价和件数算，只填一样';
  if (byTime === byPiece)
    return fields.pieceRateFen ? fields : { monthlyWageFen: '请填月工资和加班小时，或者计件单价和件数' };
  if (byTime && monthlyWageFen === undefined) fields.monthlyWageFen = '请填月工资';
  if (byTime && hours === undefined) fields.hours = '请填加班的小时';
  if (byPiece && pieceRateFen === undefined) fields.pieceRateFen = '请填每件的单价';
  if (byPiece && units === undefined) fields.units = '请填件数';
  return fields;
}

function warningsOf(counted: ByDay, isByTime: boolean, restDayCompensated: boolean): Warning[] {
  const warnings: Warning[] = [];
  const worked = counted.weekday + (restDayCompensated ? 0 : counted.restDay) + counted.holiday;
  if (isByTime && worked > MOST_HOURS_A_MONTH)
    warnings.push({
      code: 'OVER_36_HOURS',
      message: `一个月加班 ${worked} 小时，超过了法律允许的 36 小时；加班费照付，还可以向劳动监察投诉`,
    });
  if (isByTime && counted.weekday > MOST_WEEKDAY_HOURS)
    warnings.push({ code: 'OVER_3_HOURS_A_DAY', message: '平日加班平均下来每天超过 3 小时，违反劳动法第四十一条' });
  if (restDayCompensated && counted.holiday > 0)
    warnings.push({ code: 'HOLIDAY_NOT_EXCHANGED', message: '法定节假日加班不能用补休代替，要付 300%' });
  warnings.push({
    code: 'WAIVER_VOID',
    message: '“自愿放弃加班费”的约定无效；“包薪”里的加班费算下来低于最低工资标准的部分也无效',
  });
  return warnings;
}

function linesOf(
  counted: ByDay,
  rateText: string,
  unit: string,
  sums: readonly Exact[],
  result: OvertimeResult,
  restDayCompensated: boolean,
): Line[] {
  const lines = kinds.map((kind, at): Line => {
    const isExchanged = kind === 'restDay' && restDayCompensated;
    return {
      label: `${labels[kind]}加班`,
      formula: isExchanged ? '已经安排补休，不另付' : `${rateText} × ${counted[kind]} ${unit} × ${percents[kind]}%`,
      value: yuan(halfUp(sums[at] as Exact)),
    };
  });
  const odd = result.totalFen - (result.weekdayFen + result.restDayFen + result.holidayFen);
  if (odd !== 0) lines.push({ label: '尾差', formula: '各行分别四舍五入，合计只四舍五入一次', value: yuan(odd) });
  return lines;
}
