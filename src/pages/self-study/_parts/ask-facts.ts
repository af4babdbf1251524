import { calculators, type QuestionOf, type ResultOf } from '@/contract/self-study-calculators';
import type { OfferedCalculator } from '@/contract/self-study-words';
import type { AskedFacts } from '@/stores/asking';
import type { Form, Values } from './form';
import { headlineOf, type Worked } from './work-out';

type Asked = Omit<AskedFacts, 'links'>;

/** What each calculator knows of a matter that the form which asks a lawyer wants to know too. */
const factsOf: { readonly [N in OfferedCalculator]: (input: QuestionOf<N>, result: ResultOf<N>) => Asked } = {
  severance: ({ start, lastDay, averageWageFen }, { totalFen }) => ({
    category: 'dismissal',
    startDate: start,
    eventDate: lastDay,
    endDate: lastDay,
    ...(averageWageFen === undefined ? {} : { monthlyWageFen: averageWageFen }),
    amountFen: totalFen,
  }),
  'double-wage': ({ hiredOn, monthlyWageFen }, { fen }) => ({
    category: 'no_contract',
    startDate: hiredOn,
    monthlyWageFen,
    amountFen: fen,
  }),
  probation: ({ wageFen }, { compensationFen }) => ({
    category: 'other',
    ...(wageFen === undefined ? {} : { monthlyWageFen: wageFen }),
    ...(compensationFen === undefined ? {} : { amountFen: compensationFen }),
  }),
  overtime: ({ monthlyWageFen }, { totalFen }) => ({
    category: 'overtime',
    ...(monthlyWageFen === undefined ? {} : { monthlyWageFen }),
    amountFen: totalFen,
  }),
  'injury-deadlines': ({ injuredOn, diagnosedOn }) => ({
    category: 'injury',
    ...(injuredOn || diagnosedOn ? { eventDate: injuredOn ?? diagnosedOn ?? '' } : {}),
  }),
  'injury-leave': ({ from, monthlyWageFen }) => ({
    category: 'injury',
    eventDate: from,
    ...(monthlyWageFen === undefined ? {} : { monthlyWageFen }),
  }),
  'injury-benefits': ({ averageWageFen }, { lumpFen }) => ({
    category: 'injury',
    monthlyWageFen: averageWageFen,
    amountFen: lumpFen,
  }),
  'death-benefits': ({ diedOn, injuredOn, averageWageFen }, { lumpFen }) => ({
    category: 'injury',
    eventDate: injuredOn ?? diedOn,
    monthlyWageFen: averageWageFen,
    amountFen: lumpFen,
  }),
  'annual-leave': ({ joinedOn, leftOn, averageWageFen }, { extraFen }) => ({
    category: 'annual_leave',
    ...(joinedOn ? { startDate: joinedOn } : {}),
    ...(leftOn ? { eventDate: leftOn, endDate: leftOn } : {}),
    ...(averageWageFen === undefined ? {} : { monthlyWageFen: averageWageFen }),
    ...(extraFen === undefined ? {} : { amountFen: extraFen }),
  }),
  'medical-period': ({ from }) => ({ category: 'sick_leave', ...(from ? { eventDate: from } : {}) }),
  'sick-pay': ({ monthlyWageFen }) => ({ category: 'sick_leave', monthlyWageFen }),
  maternity: ({ from }) => ({ category: 'women', ...(from ? { eventDate: from } : {}) }),
  'arbitration-deadline': ({ claim, knewOn, employmentEndedOn }) => ({
    category: claim === 'wages' ? 'wages' : 'other',
    eventDate: knewOn,
    ...(employmentEndedOn ? { endDate: employmentEndedOn } : {}),
  }),
};

const LONGEST = 1000;

/** What goes to the form that asks a lawyer: the facts, and the calculation beside them, in words; null where nothing came out. */
export function askFacts(form: Form, worked: Worked, values: Values): AskedFacts | null {
  const headline = headlineOf(form, worked, values);
  if (worked.answer === null || headline === null) return null;
  const facts = factsOf[form.name] as (input: unknown, result: unknown) => Asked;
  const lines = worked.answer.lines.map(({ label, formula, value }) => `${label}：${value}（${formula}）`);
  const text = [`${headline.label} ${headline.value}`, ...lines].join('\n').slice(0, LONGEST);
  const region = values.region;
  // Nothing due is no amount in dispute.
  const { amountFen, ...others } = facts(worked.input, worked.answer.result);
  return {
    ...others,
    ...(amountFen ? { amountFen } : {}),
    ...(region ? { region } : {}),
    links: [{ kind: 'calculation', title: calculators[form.name].title, text }],
  };
}
