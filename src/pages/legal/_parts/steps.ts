import { COLLECTIVE } from '@/contract/legal-words';
import { fenOf } from '@/rules/yuan-text';
import { isAnonymous, readList, representativesOf, type Values } from './values';

export type StepKey = 'matter' | 'list' | 'employer' | 'dates' | 'question' | 'check';

/** One step of asking: at most six fields, and what still keeps one from going on. */
export interface AskStep {
  readonly key: StepKey;
  readonly title: string;
  /** The fields of the cloud that are asked here. */
  readonly fields: readonly string[];
  readonly missing: (values: Values) => string | undefined;
}

const first: AskStep = {
  key: 'matter',
  title: '什么事',
  fields: ['category', 'employType', 'anonymous'],
  missing: ({ category, employType }) => (category && employType ? undefined : '选好问题类别和用工形式'),
};

const list: AskStep = {
  key: 'list',
  title: '名单',
  fields: ['members'],
  missing: (values) => {
    const workers = readList(values.list ?? '');
    const nameless = workers.findIndex(({ name }) => name === '');
    if (nameless >= 0) return `第 ${nameless + 1} 行没有姓名，写成“姓名 手机号”`;
    if (workers.length < COLLECTIVE.fewest)
      return `名单至少 ${COLLECTIVE.fewest} 人，还差 ${COLLECTIVE.fewest - workers.length} 人`;
    if (workers.length > COLLECTIVE.most) return `名单最多 ${COLLECTIVE.most} 人`;
    const chosen = representativesOf(values).length;
    return chosen > COLLECTIVE.representatives ? `代表最多 ${COLLECTIVE.representatives} 人` : undefined;
  },
};

const employer: AskStep = {
  key: 'employer',
  title: '单位和工资',
  fields: ['employerName', 'employerCode', 'industry', 'size', 'hasContract', 'monthlyWageFen', 'amountFen'],
  missing: (values) => {
    const { employerName = '', industry, size, monthlyWageFen = '', amountFen = '' } = values;
    const isNamed = employerName.trim().length >= 2;
    if (!isNamed && !isAnonymous(values)) return '填单位名称，写你知道的叫法也行';
    if (!isNamed && !(industry && size)) return '不写单位名称，就选行业和人数';
    const isMoney = (text: string) => text.trim() === '' || fenOf(text) !== null;
    return isMoney(monthlyWageFen) && isMoney(amountFen) ? undefined : '金额写成 5000 或 5000.50 这样，单位是元';
  },
};

const dates: AskStep = {
  key: 'dates',
  title: '时间和地点',
  fields: ['eventDate', 'startDate', 'endDate', 'bornOn', 'region'],
  missing: ({ eventDate, region }) => (eventDate && region ? undefined : '选好事情发生的日期和地区'),
};

const question: AskStep = {
  key: 'question',
  title: '问题和材料',
  fields: ['question', 'desired', 'contactPhone', 'files', 'links', 'note'],
  missing: (values) => {
    if ((values.question ?? '').trim().length < 10) return '把问题写清楚一些，至少 10 个字';
    if (!values.desired?.trim()) return '写一句希望的结果';
    return isAnonymous(values) || values.contactPhone?.trim() ? undefined : '填联系电话';
  },
};

const check: AskStep = { key: 'check', title: '核对', fields: [], missing: () => undefined };

/** The steps of a question with these values. */
export function stepsFor({ together }: Values): readonly AskStep[] {
  return [first, ...(together === 'yes' ? [list] : []), employer, dates, question, check];
}

const again: AskStep = {
  key: 'question',
  title: '说明和材料',
  fields: ['desired', 'contactPhone', 'note', 'files'],
  missing: (values) => {
    if (!values.desired?.trim()) return '写一句希望的结果';
    return isAnonymous(values) || values.contactPhone?.trim() ? undefined : '填联系电话';
  },
};

/** The steps of handing in again what was sent back: who asks stays as it was. */
export function stepsAgain({ together }: Values): readonly AskStep[] {
  return [first, ...(together === 'yes' ? [list] : []), employer, dates, again];
}

/** The first step that asks for one of these fields (`members.3.phone` is one of `members`), or null. */
export function stepOf(steps: readonly AskStep[], fields: readonly string[]): number | null {
  const roots = fields.map((field) => field.split('.')[0] ?? '');
  const at = steps.findIndex((step) => step.fields.some((field) => roots.includes(field)));
  return at < 0 ? null : at;
}
