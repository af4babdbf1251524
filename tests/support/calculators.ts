import { type CalculatorName, calculate, type QuestionOf, type ResultOf } from '@/contract/self-study-calculators';
import { labourLawVersions } from '@/rules/data/labour-law';
import { type Answer, type Ground, isRefused, type Outcome, type Refused } from '@/rules/labour-law/answer';
import { lookupIn } from '@/rules/parameters';

/** The numbers that are shipped, on the day the tests stand on. */
const ground: Ground = { lookup: lookupIn(labourLawVersions), today: '2026-11-28' };

/** What a calculator says to a question; a question of another shape than its own is written `as never`. */
export function outcomeOf<N extends CalculatorName>(name: N, question: QuestionOf<N>): Outcome<ResultOf<N>> {
  return calculate(name, question, ground);
}

/** The answer to a question; throws the refusal. */
export function answerOf<N extends CalculatorName>(name: N, question: QuestionOf<N>): Answer<ResultOf<N>> {
  const outcome = outcomeOf(name, question);
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome.error));
  return outcome;
}

/** The refusal of a question; throws when there is an answer. */
export function refusalOf<N extends CalculatorName>(name: N, question: QuestionOf<N>): Refused['error'] {
  const outcome = outcomeOf(name, question);
  if (!isRefused(outcome)) throw new Error(`answered: ${JSON.stringify(outcome.result)}`);
  return outcome.error;
}

/** The codes of an answer's warnings. */
export function codesOf({ warnings }: Answer<unknown>): string[] {
  return warnings.map(({ code }) => code);
}

/** The fen a line's value says: `48,000.00 元` is 4800000. */
export function fenOf(value: string): number {
  return Math.round(Number(value.replace(/[,元 ]/g, '')) * 100);
}
