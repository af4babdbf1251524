import { addDays, addMonths } from '../calendar-days';
import { provinceOf } from '../regions';
import { type Asked, type Ground, hasFaults, type Line, type Outcome, refuse, refuseFields } from './answer';
import { Law } from './law';
import { by } from './laws';
import { onLadder } from './parameter-names';

/** A birth (`babies` from 1), or a miscarriage (`babies` 0 with its months). `from` is the first day of leave. */
export interface MaternityInput extends Asked {
  readonly region: string;
  readonly from?: string | undefined;
  readonly babies: number;
  readonly difficult?: boolean | undefined;
  readonly childOrder?: number | undefined;
  readonly miscarriageMonths?: number | undefined;
}

/** Calendar days of leave, its last day where `from` was given, and the hours of nursing time a day in the first year. */
export interface MaternityResult {
  readonly days: number;
  readonly until?: string;
  readonly nursingHoursADay: number;
}

const BASE_DAYS = 98;
const DAYS_A_FURTHER_BABY = 15;
/** A fourth child is in no province's rule that we know. */
const MOST_CHILDREN = 3;

/** 产假 (女职工劳动保护特别规定 §7, 9) with what the province adds. */
export function maternity(input: MaternityInput, ground: Ground): Outcome<MaternityResult> {
  const law = new Law(input, ground, input.from);
  const faults = wrongFields(input, law.today);
  if (hasFaults(faults)) return refuseFields(faults);
  if ((input.childOrder ?? 1) > MOST_CHILDREN)
    return refuse('MANUAL_RULE', '第四个以上孩子的产假各省没有统一规定，请问当地卫生健康部门', {
      childOrder: '第四个以上的孩子请人工核对',
    });
  return input.babies === 0 ? miscarriage(input, law) : birth(input, law);
}

function birth(input: MaternityInput, law: Law): Outcome<MaternityResult> {
  const { babies, difficult = false, childOrder, region } = input;
  const extra = law.read('maternityExtraDays');
  const difficultDays = difficult ? law.read('difficultBirthDays') : 0;
  if (extra === null || difficultDays === null) return law.missing();
  if (typeof extra !== 'number' && childOrder === undefined)
    return refuseFields({ childOrder: '这个省要看是第几个孩子，请填写' });
  const extraDays = typeof extra === 'number' ? extra : extra[String(childOrder)];
  if (extraDays === undefined)
    return refuse('MANUAL_RULE', '没有这个孩次的规定，请问当地卫生健康部门', { childOrder: '没有这个孩次的规定' });
  const further = DAYS_A_FURTHER_BABY * (babies - 1);
  const days = BASE_DAYS + extraDays + difficultDays + further;
  const place = provinceOf(region) ?? '本地';
  const lines: Line[] = [
    { label: '国家规定的产假', formula: '其中产前可以休 15 天', value: `${BASE_DAYS} 天` },
    {
      label: `${place}增加`,
      formula: childOrder ? `第 ${childOrder} 个孩子` : '符合规定生育',
      value: `${extraDays} 天`,
    },
    ...(difficult ? [{ label: '难产', formula: '增加', value: `${difficultDays} 天` }] : []),
    ...(further > 0 ? [{ label: '多胞胎', formula: `多 ${babies - 1} 个，每个 15 天`, value: `${further} 天` }] : []),
    ...familyLines(law),
  ];
  if (typeof extra !== 'number' && babies > 1)
    law.warn('TWINS_ORDER', '多胞胎算第几个孩子各地掌握不同，增加的天数请再问一问当地人社部门');
  law.warn('LOCAL_CONDITIONS', '省里增加的天数给符合规定生育的夫妻；遇法定节假日是否顺延按当地规定');
  const nursingHoursADay = babies;
  lines.push({
    label: '哺乳时间（每天，到孩子满一周岁）',
    formula: '1 小时，多一个孩子多 1 小时',
    value: `${nursingHoursADay} 小时`,
  });
  return answered(input, law, days, nursingHoursADay, lines);
}

function miscarriage(input: MaternityInput, law: Law): Outcome<MaternityResult> {
  const { miscarriageMonths = 0 } = input;
  const ladder = law.read('miscarriageDays');
  if (ladder === null) return law.missing();
  const days = onLadder(ladder, miscarriageMonths);
  const most = law.find('miscarriageDaysAtMost');
  const mostDays = most === null ? days : onLadder(most, miscarriageMonths);
  if (mostDays > days)
    law.warn('MEDICAL_OPINION', `本地可以按医疗机构的意见休 ${days} 至 ${mostDays} 天，这里按最少的 ${days} 天`);
  if (law.used.every(({ region }) => region === '000000'))
    law.warn('NATIONAL_ONLY', '这里只有国家规定的天数，省里可能更多，请再问一问当地人社部门');
  const lines = [{ label: '流产假', formula: `怀孕 ${miscarriageMonths} 个月`, value: `${days} 天` }];
  return answered(input, law, days, 0, lines);
}

function answered(
  { from }: MaternityInput,
  law: Law,
  days: number,
  nursingHoursADay: number,
  lines: readonly Line[],
): Outcome<MaternityResult> {
  const until = from && addDays(from, days - 1);
  const last = until ? `${from} 起，到 ${until}` : '自然日，连着算';
  const total = { label: '一共', formula: last, value: `${days} 天` };
  const local = law.used.filter(({ region }) => region !== '000000').map(({ source }) => source);
  const basis = [by('women', '第七条、第九条'), ...[...new Set(local)].map((source) => ({ law: source, article: '' }))];
  return law.answer({ days, ...(until && { until }), nursingHoursADay }, [...lines, total], basis, []);
}

function familyLines(law: Law): Line[] {
  const paternity = law.find('paternityDays');
  const childcare = law.find('childcareDays');
  return [
    ...(paternity === null ? [] : [{ label: '配偶的陪产（护理）假', formula: '本省规定', value: `${paternity} 天` }]),
    ...(childcare === null
      ? []
      : [{ label: '育儿假', formula: '父母各自每年，到孩子满三周岁', value: `${childcare} 天` }]),
  ];
}

function wrongFields(input: MaternityInput, today: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const { from, babies, difficult, childOrder, miscarriageMonths } = input;
  if (from && from > addMonths(today, 12)) fields.from = '第一天离今天一年以上，请核对';
  if (babies === 0 && miscarriageMonths === undefined) fields.miscarriageMonths = '流产的请填怀孕几个月';
  if (babies > 0 && miscarriageMonths !== undefined) fields.miscarriageMonths = '有孩子出生的不填流产的月份';
  if (babies === 0 && difficult) fields.difficult = '流产的不填难产';
  if (babies === 0 && childOrder !== undefined) fields.childOrder = '流产的不填第几个孩子';
  return fields;
}
