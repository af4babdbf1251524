/** The numbers of the law that change by place and time: what each is called, where a worker finds it, what it must look like. */
interface ParameterKind<T> {
  readonly label: string;
  /** Where it is printed, for whoever must fill it in. */
  readonly printed: string;
  readonly unit: 'fen' | 'days' | 'table';
  fits(value: unknown): value is T;
}

const MOST_FEN = 999_999_999;
const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const isFen = (value: unknown): value is number => isWhole(value, MOST_FEN) && value > 0;
const isDayCount = (value: unknown): value is number => isWhole(value, 366);
/** A table that says something: an empty one is none. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

const money = (label: string, printed: string): ParameterKind<number> => ({ label, printed, unit: 'fen', fits: isFen });

/** Rows of [below how much, what], the last for everything above: `[[2, 60], [null, 100]]`. */
export type Ladder = readonly (readonly [number | null, number])[];

function isLadder(most: number): (value: unknown) => value is Ladder {
  return (value): value is Ladder =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row: unknown, at) => {
      if (!Array.isArray(row) || row.length !== 2 || !isWhole(row[1], most)) return false;
      if (at === value.length - 1) return row[0] === null;
      const before: unknown = at === 0 ? 0 : (value[at - 1] as unknown[])[0];
      return typeof row[0] === 'number' && Number.isFinite(row[0]) && row[0] > (before as number);
    });
}

/** Months by grade of disability, '5' to '10'. */
export type MonthsByGrade = Readonly<Record<string, number>>;

function isByGrade(value: unknown): value is MonthsByGrade {
  return (
    isRecord(value) &&
    Object.entries(value).every(([grade, months]) => /^([5-9]|10)$/.test(grade) && isWhole(months, 120))
  );
}

/** Percent deducted by full years left to retirement, '0' to '4'. */
export type PercentsByYearsLeft = Readonly<Record<string, number>>;

function isByYearsLeft(value: unknown): value is PercentsByYearsLeft {
  return isRecord(value) && ['0', '1', '2', '3', '4'].every((years) => isWhole(value[years], 100));
}

/** Rows of [years in the unit below, months, counted within months], the last for everything above. */
export type MedicalRows = readonly (readonly [number | null, number, number])[];

/**
 * 医疗期: by all years of work below and from `longYears` and the years in the unit; or by the years in the unit alone: months in
 * the first year, more for each full year, at most.
 */
export type MedicalPeriodRule =
  | { readonly longYears: number; readonly short: MedicalRows; readonly long: MedicalRows }
  | { readonly firstYearMonths: number; readonly perFullYearMonths: number; readonly mostMonths: number };

function isMedicalRows(rows: unknown): rows is MedicalRows {
  return (
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.every(
      (row: unknown) => Array.isArray(row) && row.length === 3 && row.slice(1).every((one) => isWhole(one, 60)),
    ) &&
    (rows[rows.length - 1] as unknown[])[0] === null
  );
}

function isMedicalPeriod(value: unknown): value is MedicalPeriodRule {
  if (!isRecord(value)) return false;
  if ('longYears' in value)
    return isWhole(value.longYears, 60) && isMedicalRows(value.short) && isMedicalRows(value.long);
  return [value.firstYearMonths, value.perFullYearMonths, value.mostMonths].every((one) => isWhole(one, 60));
}

/** Days added for a birth: the same for every child, or by its place ('1', '2', '3'). */
export type ExtraDays = number | Readonly<Record<string, number>>;

function isExtraDays(value: unknown): value is ExtraDays {
  if (isDayCount(value)) return true;
  return isRecord(value) && Object.entries(value).every(([order, days]) => /^[1-9]$/.test(order) && isDayCount(days));
}

function isByYear(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.entries(value).every(([year, fen]) => /^(19|20|21)\d\d$/.test(year) && isFen(fen));
}

function isPayDays(value: unknown): value is number {
  return (
    typeof value === 'number' && value > 0 && value <= 31 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
  );
}

const local = '当地人社局、统计局网站，或拨打 12333、12351 询问';

/** Every number of the law there is, by name. */
export const parameterKinds = {
  minimumMonthlyWageFen: money('当地月最低工资标准', local),
  localAverageMonthlyWageFen: money('当地上年度职工月平均工资', local),
  regionalAverageMonthlyWageFen: money('统筹地区上年度职工月平均工资', local),
  provincialAverageMonthlyWageFen: money('全省上年度职工月平均工资', local),
  nationalUrbanIncomeFen: {
    label: '全国城镇居民人均可支配收入（按年份）',
    printed: '国家统计局每年一月公布的《居民收入和消费支出情况》',
    unit: 'table',
    fits: isByYear,
  } as ParameterKind<Readonly<Record<string, number>>>,
  payDaysPerMonth: {
    label: '月计薪天数',
    printed: '人社部发〔2025〕2号',
    unit: 'days',
    fits: isPayDays,
  } as ParameterKind<number>,
  partMonthWorkDays: {
    label: '不满一个月的那一段里实际的工作日',
    printed: '考勤记录、排班表',
    unit: 'days',
    fits: (value): value is number => isWhole(value, 31),
  } as ParameterKind<number>,
  seniorityLadder: {
    label: '病假工资按工龄的比例',
    printed: local,
    unit: 'table',
    fits: isLadder(100),
  } as ParameterKind<Ladder>,
  medicalSubsidyMonths: {
    label: '一次性工伤医疗补助金的月数（按等级）',
    printed: '本省的工伤保险条例，或拨打 12333 询问',
    unit: 'table',
    fits: isByGrade,
  } as ParameterKind<MonthsByGrade>,
  employmentSubsidyMonths: {
    label: '一次性伤残就业补助金的月数（按等级）',
    printed: '本省的工伤保险条例，或拨打 12333 询问',
    unit: 'table',
    fits: isByGrade,
  } as ParameterKind<MonthsByGrade>,
  employmentSubsidyDeductPercents: {
    label: '离退休不满五年时就业补助金扣减的百分比（按还差的整年数 0 至 4）',
    printed: '本省的工伤保险条例，请向社保经办机构询问',
    unit: 'table',
    fits: isByYearsLeft,
  } as ParameterKind<PercentsByYearsLeft>,
  medicalPeriod: {
    label: '医疗期的规定',
    printed: local,
    unit: 'table',
    fits: isMedicalPeriod,
  } as ParameterKind<MedicalPeriodRule>,
  maternityExtraDays: {
    label: '本省在 98 天之外增加的产假（奖励假、生育假）天数',
    printed: '本省的人口与计划生育条例，或拨打 12351 询问',
    unit: 'days',
    fits: isExtraDays,
  } as ParameterKind<ExtraDays>,
  difficultBirthDays: {
    label: '难产增加的天数',
    printed: local,
    unit: 'days',
    fits: isDayCount,
  } as ParameterKind<number>,
  miscarriageDays: {
    label: '流产假的天数（按怀孕月份）',
    printed: local,
    unit: 'table',
    fits: isLadder(366),
  } as ParameterKind<Ladder>,
  miscarriageDaysAtMost: {
    label: '流产假按医疗意见最多的天数（按怀孕月份）',
    printed: local,
    unit: 'table',
    fits: isLadder(366),
  } as ParameterKind<Ladder>,
  paternityDays: {
    label: '配偶的陪产（护理）假天数',
    printed: local,
    unit: 'days',
    fits: isDayCount,
  } as ParameterKind<number>,
  childcareDays: {
    label: '父母各自每年的育儿假天数',
    printed: local,
    unit: 'days',
    fits: isDayCount,
  } as ParameterKind<number>,
};

export type ParameterName = keyof typeof parameterKinds;

/** What a number of the law looks like, by its name. */
export type ParameterValues = {
  [N in ParameterName]: (typeof parameterKinds)[N] extends ParameterKind<infer T> ? T : never;
};

/** The row of a ladder that holds for a value. */
export function onLadder(ladder: Ladder, value: number): number {
  return (ladder.find(([below]) => below === null || value < below) as readonly [number | null, number])[1];
}
