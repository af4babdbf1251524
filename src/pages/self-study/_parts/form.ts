import type { IconName } from '@/components/icon';
import type { ResultOf } from '@/contract/self-study-calculators';
import type { OfferedCalculator } from '@/contract/self-study-words';

/** How an answer is given. A list has one answer an item, at `path.0`, `path.1` …; of `spans` each item has `from` and `to`. */
export type QuestionKind =
  | 'day'
  | 'yuan'
  | 'count'
  | 'choice'
  | 'yesNo'
  | 'region'
  | 'yuans'
  | 'days'
  | 'spans'
  | 'family';

/** What was filled in, as it was typed, by path. */
export type Values = Readonly<Record<string, string>>;

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** One question: where its answer stands in what the calculator takes (`hours.weekday`); a path with `_` is only asked to know what to ask. */
export interface Question {
  readonly path: string;
  readonly label: string;
  /** What it means and where the number is printed. */
  readonly help?: string;
  readonly kind: QuestionKind;
  readonly unit?: string;
  readonly options?: readonly Option[];
  /** Of a choice: its values are numbers. */
  readonly isNumber?: true;
  /** May be left empty. */
  readonly isOptional?: true;
  /** How many items a list has at most. */
  readonly most?: number;
  /** What one item of a list is called. */
  readonly itemLabel?: (at: number, values: Values) => string;
  readonly isAsked?: (values: Values) => boolean;
}

/** A handful of questions that belong together. */
export interface Step {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** What came out, in one line: the figure or the date, and what it is. */
export interface Headline {
  readonly label: string;
  readonly value: string;
  /** The same as a number, where a change of it can be told. */
  readonly fen?: number;
  readonly note?: string;
}

/** One calculator as a page asks it. */
export interface Form<N extends OfferedCalculator = OfferedCalculator> {
  readonly name: N;
  readonly icon: IconName;
  readonly steps: readonly Step[];
  /** What the calculator is told beside the answers: what follows from a question with `_`, or from the day it is. */
  readonly fixed?: (values: Values, today: string) => Readonly<Record<string, unknown>>;
  /** What is filled in before anybody typed. */
  readonly initial?: Values;
  readonly headline: (result: ResultOf<N>, values: Values) => Headline;
  /** What to do next, one line each. */
  readonly next: readonly string[];
}

/** States one form, keeping its calculator's types. */
export function form<N extends OfferedCalculator>(shape: Form<N>): Form {
  return shape as unknown as Form;
}

/** Whether a question is answered by a list. */
export function isList({ kind }: Question): boolean {
  return kind === 'yuans' || kind === 'days' || kind === 'spans' || kind === 'family';
}

/** The questions that are asked now, over all steps or of one. */
export function askedOf({ steps }: Pick<Form, 'steps'>, values: Values, at?: number): Question[] {
  const chosen = at === undefined ? steps : steps.slice(at, at + 1);
  return chosen.flatMap(({ questions }) => questions.filter(({ isAsked }) => isAsked?.(values) ?? true));
}
