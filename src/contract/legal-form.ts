import * as v from 'valibot';
import { foldEmployer } from '@/rules/employer-name';
import { DEMO_REGION, provinceOf } from '@/rules/regions';
import { creditCode } from './document-number';
import * as f from './fields';
import {
  type Category,
  COLLECTIVE,
  categories,
  type EmployType,
  employTypes,
  type Industry,
  industries,
  MOST_FILES,
  type Size,
  sizes,
} from './legal-words';

/** Nine digits of yuan: above, somebody typed fen or a telephone number. */
const MOST_FEN = 999_999_999;

/** Money in whole fen. */
const fen = (label: string) =>
  v.pipe(
    v.number(`请填写${label}`),
    v.integer(`${label}最多两位小数`),
    v.minValue(0, `${label}不能是负数`),
    v.maxValue(MOST_FEN, `${label}太大，请核对，单位是元`),
  );

/** An employer's name, of which something is left when it is compared: signs alone name nobody. */
export const employerName = v.pipe(
  f.text('单位名称', 100),
  v.minLength(2, '单位名称至少 2 个字'),
  v.check((name) => foldEmployer(name).length >= 2, '请写单位名称的文字，不能只有符号'),
);

/** The version that was read: what was added since is read before it is answered or given away. */
export const version = v.pipe(v.number('缺少版本'), v.integer('版本不对'), v.minValue(1, '版本不对'));

export const category = v.picklist(Object.keys(categories) as Category[], '请选择是哪类问题');
export const files = v.pipe(v.array(f.id, '材料不对，请重新选'), v.maxLength(MOST_FILES, `最多 ${MOST_FILES} 份材料`));

/** What was asked or answered, of 1 to 2 000 characters. */
export const words = (label: string) => f.text(label, 2000);

/** A law's article or a calculator's result beside the words: what it is, what it says, and where it opens. */
export const links = v.pipe(
  v.array(
    f.input({
      kind: v.picklist(['law', 'calculation'], '不认识的引用'),
      title: f.text('标题', 80),
      text: f.text('内容', 1000),
      route: v.optional(
        v.pipe(v.string('页面不对'), v.regex(/^\/pages\/[\w/-]{1,80}(\?[\w=&.%-]{1,300})?$/, '页面不对')),
      ),
    }),
    '引用不对，请重新选',
  ),
  v.maxLength(8, '最多 8 条引用'),
);

const region = v.pipe(
  v.string('请选择地区'),
  v.regex(/^\d{6}$/, '请选择地区'),
  v.check((code) => provinceOf(code) !== null || code === DEMO_REGION, '没有这个地区，请重新选'),
);

/** One worker of a collective question. */
const member = f.input({
  name: f.name,
  phone: v.optional(f.phone),
  isRepresentative: v.optional(v.boolean('请选是不是代表'), false),
});

const members = v.pipe(
  v.array(member, '名单不对，请重新填写'),
  v.minLength(COLLECTIVE.fewest, `${COLLECTIVE.fewest} 人及以上才按集体咨询办，人少请各自提问`),
  v.maxLength(COLLECTIVE.most, `名单最多 ${COLLECTIVE.most} 人`),
  v.check(
    (list) => list.filter(({ isRepresentative }) => isRepresentative).length <= COLLECTIVE.representatives,
    `代表最多 ${COLLECTIVE.representatives} 人`,
  ),
  v.check(
    (list) => new Set(list.map(({ name, phone }, at) => (phone ? `${name} ${phone}` : at))).size === list.length,
    '名单里有人写了两次，请删去一行',
  ),
);

/** The facts of a question; money in fen, days `YYYY-MM-DD`. What depends on today is judged by the cloud. */
export const factEntries = {
  category,
  employerName: v.optional(employerName),
  employerCode: v.optional(creditCode),
  industry: v.optional(v.picklist(Object.keys(industries) as Industry[], '请选择行业')),
  size: v.optional(v.picklist(Object.keys(sizes) as Size[], '请选择单位人数')),
  employType: v.picklist(Object.keys(employTypes) as EmployType[], '请选择用工形式'),
  startDate: v.optional(f.day),
  eventDate: f.day,
  endDate: v.optional(f.day),
  bornOn: v.optional(f.day),
  monthlyWageFen: v.optional(fen('月工资')),
  amountFen: v.optional(fen('涉及金额')),
  hasContract: v.optional(v.boolean('请选择有没有签合同')),
  region,
  desired: f.text('希望的结果', 500),
  contactPhone: v.optional(f.ownPhone),
  members: v.optional(members),
};

/** The facts as they come in, with whether the asker is anonymous. */
export type Facts = v.InferOutput<ReturnType<typeof factsOnly>> & { readonly anonymous: boolean };

const factsOnly = () => f.input(factEntries);

/** Nobody who asks was at work before. */
const EARLIEST = '1970-01-01';
const TOO_EARLY = '日期太早，请核对';

type Faults = Partial<Record<keyof Facts, string>>;

/** The sentence beside each field that cannot be, or is missing; `today` is an ISO date. Empty where all is well. */
export function faultsOf(facts: Facts, today: string): Faults {
  return { ...faultsOfDates(facts, today), ...(facts.anonymous ? withoutName(facts) : withName(facts)) };
}

function faultsOfDates({ startDate, endDate, bornOn, eventDate }: Facts, today: string): Faults {
  const faults: Faults = {};
  if (eventDate > today) faults.eventDate = '事情还没有发生，请核对日期';
  if (eventDate < EARLIEST) faults.eventDate = TOO_EARLY;
  if (startDate !== undefined && startDate < EARLIEST) faults.startDate = TOO_EARLY;
  if (endDate !== undefined && endDate > `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`)
    faults.endDate = '离职日期在一年以后，请核对';
  if (startDate !== undefined && startDate > today) faults.startDate = '入职日期还没有到，请核对';
  if (endDate !== undefined && startDate !== undefined && endDate < startDate)
    faults.endDate = '离职日期在入职日期之前，请核对';
  if (bornOn !== undefined && bornOn >= (startDate ?? eventDate)) faults.bornOn = '出生日期不对，请核对';
  return faults;
}

function withName({ employerName, contactPhone }: Facts): Faults {
  return {
    ...(employerName ? {} : { employerName: '请填写单位名称' }),
    ...(contactPhone ? {} : { contactPhone: '请填写联系电话' }),
  };
}

function withoutName({ employerName, industry, size, members }: Facts): Faults {
  return {
    ...(members ? { anonymous: '集体咨询要先公开身份，请不要选匿名' } : {}),
    ...(employerName || industry ? {} : { industry: '不写单位名称，请选择行业' }),
    ...(employerName || size ? {} : { size: '不写单位名称，请选择单位人数' }),
  };
}
