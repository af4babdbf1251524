import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Purpose } from './purposes';
import type { Role } from './roles';

/** Classes of personal data whose showing leaves an audit row. */
export type SensitiveClass = 'identity' | 'contact' | 'health' | 'presence' | 'consultation' | 'export';

/** The words of the classes of personal data. */
export const classWords: Readonly<Record<SensitiveClass, string>> = {
  identity: '身份信息',
  contact: '联系方式',
  health: '健康信息',
  presence: '到场信息',
  consultation: '咨询内容',
  export: '导出',
};

/**
 * The shape of one action. `input` refuses, `output` presents: a column it does not name never leaves the cloud.
 * `row` is the input key that names the row it works on (someone else's answers `notFound`), `reads` the sensitive class
 * it shows (an audit row), `consent` the purpose the caller must have agreed to (`consentNeeded`, whereupon the page asks once), `alsoConsent`
 * those that this input needs beside it,
 * `limit` how often one person may ask per minute.
 */
export interface Action<I extends GenericSchema = GenericSchema, O extends GenericSchema = GenericSchema> {
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
  readonly writes?: true;
  readonly row?: string;
  readonly reads?: SensitiveClass;
  readonly consent?: Purpose;
  alsoConsent?(input: InferOutput<I>): readonly Purpose[];
  readonly limit?: number;
  /**
   * May be asked anonymously (security.md §4): where its input says `anonymous`, or the case (or the case of the legal date) it names
   * is the asker's by tag. What is kept of the request then carries the tag.
   */
  readonly anonymous?: true;
  /** The people an answer shows, where no row was named: each leaves an audit row. */
  shows?(answer: InferOutput<O>): readonly string[];
  /** How many it asks for at once, as the lines of a list: the audit row that stands for all of them says it. */
  counts?(input: InferOutput<I>): number;
  /** Its answer is handed out once: it is not kept for who asks again with the same request id. */
  readonly isSecret?: true;
  /** May be asked by a cadre on a worker's behalf (代办); a text says what was done, for the worker's notice. Never where it shows personal data unmasked. */
  readonly assisted?: true | string;
  /**
   * Work for the union that a worker may be asked to help with (the door of an event): whose it is says the row. It is written down
   * as a cadre's is, is never a worker's own form, and goes on where the service is closed.
   */
  readonly isDuty?: true;
}

/** Whether an action is work for the union: only cadres may ask it, or whoever was asked to help. */
export function isOfOffice({ roles, isDuty }: Pick<Action, 'roles' | 'isDuty'>): boolean {
  return isDuty === true || (!roles.includes('worker') && !roles.includes('guest'));
}

/** States one action of the contract, keeping the exact types of its schemas. */
export function action<I extends GenericSchema, O extends GenericSchema>(shape: Action<I, O>): Action<I, O> {
  return shape;
}

/** One service's part of the contract, by verb. */
export type Actions = Readonly<Record<string, Action>>;

/** What a page hands in for an action. */
export type Input<A> = A extends Action<infer I, GenericSchema> ? InferInput<I> : never;

/** What an act works with: the input, parsed. */
export type Parsed<A> = A extends Action<infer I, GenericSchema> ? InferOutput<I> : never;

/** What a page gets back. */
export type Output<A> = A extends Action<GenericSchema, infer O> ? InferOutput<O> : never;

/** What an act hands to the presenter. */
export type Raw<A> = A extends Action<GenericSchema, infer O> ? InferInput<O> : never;
