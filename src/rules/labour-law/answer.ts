import type { Lookup } from '../parameters';
import type { ParameterName, ParameterValues } from './parameter-names';

/** One line of an explanation, in Chinese: what it is, how it came about, what came out. */
export interface Line {
  readonly label: string;
  readonly formula: string;
  readonly value: string;
}

/** Where a rule stands. */
export interface Basis {
  readonly law: string;
  readonly article: string;
}

/** What somebody must know beside the result: a code for programs, a sentence for people. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** A number of the law as it was used. `effectiveFrom` and `region` are null for one that was given, not looked up. */
export interface UsedParameter {
  readonly name: ParameterName;
  readonly value: unknown;
  readonly region: string | null;
  readonly effectiveFrom: string | null;
  readonly source: string;
}

/** What a calculator says: the result (money in fen, dates ISO), the lines behind it, the law, the warnings, the numbers used. */
export interface Answer<R> {
  readonly result: R;
  readonly lines: readonly Line[];
  readonly basis: readonly Basis[];
  readonly warnings: readonly Warning[];
  readonly parameters: readonly UsedParameter[];
}

/** Why there is no answer: wrong fields, a number that is not known, what the law forbids, what needs a person. */
export type RefusalCode = 'INVALID_INPUT' | 'PARAMETER_MISSING' | 'NOT_ALLOWED' | 'MANUAL_RULE';

/** No answer: a code, a sentence, and a Chinese sentence for each field concerned, by path (`wagesFen.0`). */
export interface Refused {
  readonly error: {
    readonly code: RefusalCode;
    readonly message: string;
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** An answer, or why there is none. */
export type Outcome<R> = Answer<R> | Refused;

/** What every question may carry: the place, numbers given instead of looked up, the day that picks the version, and today. */
export interface Asked {
  readonly region?: string | undefined;
  readonly parameters?: Partial<{ readonly [N in ParameterName]: ParameterValues[N] | undefined }> | undefined;
  readonly on?: string | undefined;
  readonly today?: string | undefined;
}

/** What a calculator stands on: the numbers of the law, and the day it is. Rules have no clock. */
export interface Ground {
  readonly lookup: Lookup;
  readonly today: string;
  /** Whether 示范区 is a place here: in the demo only. */
  readonly isDemo?: boolean;
}

/** No answer, for this reason. */
export function refuse(code: RefusalCode, message: string, fields: Readonly<Record<string, string>> = {}): Refused {
  return { error: { code, message, fields } };
}

/** The refusal of wrong fields, each with its sentence. */
export function refuseFields(fields: Readonly<Record<string, string>>): Refused {
  return refuse('INVALID_INPUT', '有填得不对的地方，请看各处的说明', fields);
}

/** Whether any field is wrong. */
export function hasFaults(fields: Readonly<Record<string, string>>): boolean {
  return Object.keys(fields).length > 0;
}

/** Whether an outcome is a refusal. */
export function isRefused<R>(outcome: Outcome<R>): outcome is Refused {
  return 'error' in outcome;
}
