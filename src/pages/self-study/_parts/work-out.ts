import { calculate } from '@/contract/self-study-calculators';
import { type Answer, type Ground, isRefused, type RefusalCode } from '@/rules/labour-law/answer';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { type Faults, readAnswers, wanted } from './answers';
import type { Form, Headline, Question, Values } from './form';
import { askedNames, parameterQuestion } from './missing';

/** What came of it: an answer, or why there is none; and the numbers of the law that could be filled in, beside the form's own questions. */
export interface Worked {
  readonly answer: Answer<unknown> | null;
  readonly input: Readonly<Record<string, unknown>>;
  /** By path as it was typed. */
  readonly faults: Faults;
  readonly code: RefusalCode | null;
  readonly message: string;
  readonly more: readonly Question[];
  /** Without these there is no answer. */
  readonly missing: readonly ParameterName[];
}

/** Works a form out as it is filled in, on the phone, from the rules alone. */
export function workOut(form: Form, values: Values, ground: Ground): Worked {
  const given = questionsOf(askedNames(values, []), values);
  const { input, faults, typedAt } = readAnswers(form, values, given, ground.today);
  const outcome = calculate(form.name, input, ground);
  if (Object.keys(faults).length > 0) {
    // What was filled in may be wrong by itself; what is still empty is said in this page's words.
    const wrong = isRefused(outcome) ? asTyped(outcome.error.fields, typedAt) : {};
    const typed = Object.entries(wrong).filter(([path]) => values[path]);
    const all = { ...Object.fromEntries(typed), ...faults };
    return { answer: null, input, faults: all, code: 'INVALID_INPUT', message: '', more: given, missing: [] };
  }
  if (isRefused(outcome)) {
    const { code, message, fields } = outcome.error;
    const missing = code === 'PARAMETER_MISSING' ? namesIn(Object.keys(fields)) : [];
    return {
      answer: null,
      input,
      faults: missing.length > 0 ? {} : asTyped(fields, typedAt),
      code,
      message,
      more: questionsOf(askedNames(values, missing), values),
      missing,
    };
  }
  const odd = oddNumbers(outcome);
  if (Object.keys(odd).length > 0)
    return { answer: null, input, faults: odd, code: 'INVALID_INPUT', message: '', more: given, missing: [] };
  const lacking = outcome.warnings.flatMap(({ code, message }) =>
    code === 'PARAMETER_MISSING' ? nameAtEnd(message) : [],
  );
  return {
    answer: outcome,
    input,
    faults: {},
    code: null,
    message: '',
    more: questionsOf(askedNames(values, lacking), values),
    missing: [],
  };
}

/** What is still empty of the numbers without which there is no answer, as a sentence beside each. */
export function lackingOf({ more, missing }: Pick<Worked, 'more' | 'missing'>): Faults {
  const lacking = more.filter((question) => isOneOf(missing, question));
  return Object.fromEntries(lacking.map((question) => [question.path, wanted(question)]));
}

function isOneOf(names: readonly ParameterName[], { path }: Question): boolean {
  return names.some((name) => path === `parameters.${name}` || path.startsWith(`parameters.${name}.`));
}

/** Two numbers of the law that cannot both be right, where one was filled in by hand: what comes of a slip looks like any other sum. */
function oddNumbers({ parameters }: Pick<Answer<unknown>, 'parameters'>): Faults {
  const wageOf = (pattern: RegExp) => parameters.filter(({ name }) => pattern.test(name));
  const [least] = wageOf(/^minimumMonthlyWageFen$/);
  const odd = wageOf(/AverageMonthlyWageFen$/).filter(({ value }) => least && Number(value) < Number(least.value));
  if (!least || odd.length === 0) return {};
  return Object.fromEntries(
    [least, ...odd]
      .filter(({ effectiveFrom }) => effectiveFrom === null)
      .map(({ name }) => [`parameters.${name}`, '平均工资不会比最低工资还低，请核对']),
  );
}

/** The one figure or date of it; null where there is no answer. */
export function headlineOf(form: Form, { answer }: Pick<Worked, 'answer'>, values: Values): Headline | null {
  return answer === null ? null : form.headline(answer.result as never, values);
}

function questionsOf(names: readonly ParameterName[], values: Values): Question[] {
  return names.flatMap((name) => parameterQuestion(name, values) ?? []);
}

function asTyped(fields: Faults, typedAt: Readonly<Record<string, string>>): Faults {
  return Object.fromEntries(Object.entries(fields).map(([path, said]) => [typedAt[path] ?? path, said]));
}

function namesIn(paths: readonly string[]): ParameterName[] {
  return askedNames(Object.fromEntries(paths.map((path) => [path, ''])), []);
}

/** A warning about a number that is missing ends with its name. */
function nameAtEnd(message: string): string[] {
  const name = /（(\w+)）$/.exec(message)?.[1];
  return name !== undefined && name in parameterKinds ? [name] : [];
}
