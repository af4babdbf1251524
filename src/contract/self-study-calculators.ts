import * as v from 'valibot';
import { annualLeave } from '@/rules/labour-law/annual-leave';
import { type Asked, type Ground, type Outcome, refuse, refuseFields } from '@/rules/labour-law/answer';
import { arbitrationDeadline } from '@/rules/labour-law/arbitration-deadline';
import { deathBenefits } from '@/rules/labour-law/death-benefits';
import { doubleWage } from '@/rules/labour-law/double-wage';
import { identityCheck } from '@/rules/labour-law/identity-check';
import { injuryBenefits } from '@/rules/labour-law/injury-benefits';
import { injuryDeadlines } from '@/rules/labour-law/injury-deadlines';
import { injuryLeave } from '@/rules/labour-law/injury-leave';
import { maternity } from '@/rules/labour-law/maternity';
import { medicalPeriod } from '@/rules/labour-law/medical-period';
import { overtime } from '@/rules/labour-law/overtime';
import { probation } from '@/rules/labour-law/probation';
import { severance } from '@/rules/labour-law/severance';
import { sickPay } from '@/rules/labour-law/sick-pay';
import { DEMO_REGION } from '@/rules/regions';
import { fieldsOf } from './fields';
import { doubleWageQuestion, probationQuestion } from './self-study-contract';
import { arbitrationDeadlineQuestion, injuryDeadlinesQuestion } from './self-study-dates';
import { UNKNOWN_KEY } from './self-study-fields';
import { deathBenefitsQuestion, injuryBenefitsQuestion, injuryLeaveQuestion } from './self-study-injury';
import { maternityQuestion, medicalPeriodQuestion, sickPayQuestion } from './self-study-leave';
import { identityQuestion } from './self-study-numbers';
import { annualLeaveQuestion, overtimeQuestion, severanceQuestion } from './self-study-pay';

/** One calculator: its name in words, what it asks (a page's fields), and the rule. */
export interface Calculator<S extends v.GenericSchema, R> {
  readonly title: string;
  readonly schema: S;
  readonly run: (input: v.InferOutput<S>, ground: Ground) => Outcome<R>;
}

function calculator<S extends v.GenericSchema, R>(
  title: string,
  schema: S,
  run: (input: v.InferOutput<S>, ground: Ground) => Outcome<R>,
): Calculator<S, R> {
  return { title, schema, run };
}

/** Every calculator by its name in interface.md. */
export const calculators = {
  severance: calculator('被辞退、离职：经济补偿和赔偿金', severanceQuestion, severance),
  overtime: calculator('加班费', overtimeQuestion, overtime),
  'annual-leave': calculator('带薪年休假', annualLeaveQuestion, annualLeave),
  'double-wage': calculator('没有签合同：二倍工资', doubleWageQuestion, doubleWage),
  probation: calculator('试用期', probationQuestion, probation),
  'injury-deadlines': calculator('工伤的期限', injuryDeadlinesQuestion, injuryDeadlines),
  'injury-leave': calculator('停工留薪期', injuryLeaveQuestion, injuryLeave),
  'injury-benefits': calculator('工伤伤残待遇', injuryBenefitsQuestion, injuryBenefits),
  'death-benefits': calculator('工亡待遇', deathBenefitsQuestion, deathBenefits),
  'medical-period': calculator('医疗期', medicalPeriodQuestion, medicalPeriod),
  'sick-pay': calculator('病假工资', sickPayQuestion, sickPay),
  maternity: calculator('产假', maternityQuestion, maternity),
  'arbitration-deadline': calculator('申请仲裁的期限', arbitrationDeadlineQuestion, arbitrationDeadline),
  identity: calculator('核对证件和号码', identityQuestion, identityCheck),
};

export type CalculatorName = keyof typeof calculators;

/** What a calculator's result looks like, by its name. */
export type ResultOf<N extends CalculatorName> =
  ReturnType<(typeof calculators)[N]['run']> extends Outcome<infer R> ? R : never;

/** What a calculator asks, by its name. */
export type QuestionOf<N extends CalculatorName> = v.InferInput<(typeof calculators)[N]['schema']>;

type Question = v.GenericSchema<unknown, Asked> & { readonly entries: v.ObjectEntries };

/** Answers a question as it was typed: the refusal has a Chinese sentence for each field that is wrong. */
export function calculate<N extends CalculatorName>(name: N, input: unknown, ground: Ground): Outcome<ResultOf<N>> {
  const { schema, run } = calculators[name] as unknown as Calculator<Question, ResultOf<N>>;
  const parsed = v.safeParse(schema, Array.isArray(input) ? null : input);
  if (!parsed.success) {
    const { '': whole, ...fields } = fieldsOf(parsed.issues);
    return refuseFields({ ...unknownKeys(schema, input), ...fields, ...(whole !== undefined && { input: whole }) });
  }
  if (parsed.output.region === DEMO_REGION && !ground.isDemo) return refuseFields({ region: '没有这个地区' });
  try {
    return run(parsed.output, ground);
  } catch (error) {
    // Exact numbers refuse what no longer fits rather than be wrong by a fen.
    if (error instanceof RangeError) return refuse('MANUAL_RULE', '数字太大，这里算不准，请人工核算');
    throw error;
  }
}

/** A sentence for every key that is not asked for: the schema itself stops at the first. */
function unknownKeys({ entries }: { readonly entries: v.ObjectEntries }, input: unknown): Record<string, string> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return {};
  const known = Object.keys(entries);
  const unknown = Object.keys(input).filter((key) => !known.includes(key));
  return Object.fromEntries(unknown.slice(0, MOST_UNKNOWN).map((key) => [key, UNKNOWN_KEY]));
}

const MOST_UNKNOWN = 20;
