import type { CalculatorName } from './self-study-calculators';

/** What a calculator is for, as people say it; `words` are others they look for it by. */
export interface CalculatorWords {
  readonly title: string;
  readonly note: string;
  readonly words: string;
}

/** The calculators that workers are offered, in plain words. */
export const calculatorWords = {
  severance: {
    title: '被辞退了，能拿多少补偿',
    note: '经济补偿 N、N+1、赔偿金 2N',
    words: '辞退 开除 解雇 裁员 离职 解除合同 经济补偿 赔偿金 代通知金 N+1 2N',
  },
  'double-wage': {
    title: '没签合同，能要多少二倍工资',
    note: '从第二个月起，最多 11 个月',
    words: '没签合同 未签劳动合同 双倍工资 二倍工资',
  },
  probation: {
    title: '试用期多长才合法',
    note: '最长几个月、工资最低多少、超了该补多少',
    words: '试用期 试用 转正',
  },
  overtime: {
    title: '加班没给钱，该给多少',
    note: '平时、周末、法定节日分开算',
    words: '加班 加班费 加班工资 周末上班 节假日上班 计件',
  },
  'injury-deadlines': {
    title: '受伤了，哪天前要申请工伤',
    note: '单位 30 天、自己 1 年，后面每一步的期限',
    words: '工伤 工伤认定 受伤 职业病 劳动能力鉴定 上下班路上',
  },
  'injury-leave': {
    title: '养伤期间，工资发到哪天',
    note: '停工留薪期从哪天到哪天',
    words: '停工留薪 养伤 工伤工资',
  },
  'injury-benefits': {
    title: '评了伤残等级，能拿多少',
    note: '一次性补助金、每月津贴、护理费',
    words: '伤残等级 工伤赔偿 伤残补助金 伤残津贴 护理费 医疗补助金 就业补助金',
  },
  'death-benefits': {
    title: '家人因工去世，能拿多少',
    note: '一次性工亡补助金、丧葬补助、供养亲属抚恤',
    words: '工亡 因工死亡 抚恤金 丧葬',
  },
  'annual-leave': {
    title: '年假没休，该补多少',
    note: '该休几天、没休的补多少钱',
    words: '年假 年休假 带薪休假 没休年假',
  },
  'medical-period': {
    title: '生病休假，多久内不能辞退我',
    note: '医疗期几个月，算到哪天',
    words: '医疗期 病假 生病 住院 大病',
  },
  'sick-pay': { title: '病假工资最低多少', note: '不低于最低工资的 80%', words: '病假工资 病假' },
  maternity: {
    title: '生孩子，产假多少天',
    note: '产假到哪天、哺乳时间；流产假也在这里',
    words: '产假 怀孕 生孩子 生育 流产 哺乳 陪产',
  },
  'arbitration-deadline': {
    title: '申请劳动仲裁，还来得及吗',
    note: '一般一年，讨薪的另算',
    words: '仲裁 时效 欠薪 拖欠工资 讨薪 工资没发 劳动仲裁',
  },
} as const satisfies Partial<Record<CalculatorName, CalculatorWords>>;

/** A calculator that workers are offered. */
export type OfferedCalculator = keyof typeof calculatorWords;

/** What the home page and 服务 show of the service. */
export const tile = {
  service: 'selfStudy',
  label: '自学自查',
  hint: '算补偿、加班费、工伤、年假，看期限还剩几天',
  route: '/pages/self-study/home/index',
  words: ['计算器', '计算', '算一算', '劳动法', '期限', '维权', '权益', '自查'],
} as const;

/** The calculators that have all these words in their title, note or other words. */
export function calculatorsWith(words: readonly string[]): OfferedCalculator[] {
  const wanted = words.map((word) => word.toLowerCase());
  return (Object.keys(calculatorWords) as OfferedCalculator[]).filter((name) => {
    const { title, note, words: more } = calculatorWords[name];
    const text = `${title} ${note} ${more}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
