import type { Action, Parsed, Raw } from '@/contract/action';
import type { ErrorCode } from '@/contract/errors';
import type { Workflow } from '@/contract/workflow';
import type { Db } from './db/open';
import type { Keys } from './office/keys';
import type { Caller } from './office/sessions';
import type { Ports } from './ports/ports';

/** What an act works with: its transaction (or the database, when it only reads), who asks, the moment, and the keys. No ports, no network. */
export interface Context {
  readonly db: Db;
  readonly caller: Caller;
  readonly now: Date;
  readonly keys: Keys;
}

/** What the first half has instead of a database. */
export interface BeforeContext {
  readonly caller: Caller;
  readonly now: Date;
  readonly ports: Ports;
}

/** One action's doing, in two halves, so that it reaches neither the network nor a second connection while it holds a lock. */
export interface Act<A extends Action = Action, B = unknown> {
  readonly before?: (context: BeforeContext, input: Parsed<A>) => Promise<B>;
  // A method, so that what a first half hands to its second stays between the two.
  run(context: Context, input: Parsed<A>, before: B): Promise<Raw<A>>;
}

/** Every act of a service, by verb; a missing one does not compile. */
export type Acts<C extends Readonly<Record<string, Action>>> = { readonly [V in keyof C]: Act<C[V]> };

/** A service's door: everything the house may know of it. */
export interface Door<C extends Readonly<Record<string, Action>> = Readonly<Record<string, Action>>> {
  readonly acts: Acts<C>;
  readonly workflows: readonly Workflow[];
  /** What a broken constraint of its tables means to the person asking, by constraint name. */
  readonly constraints: Readonly<Record<string, ErrorCode>>;
  /** Long work, by kind: one step from a position, at most 30 s; a null position ends it. A step may run twice. */
  readonly jobs: Readonly<Record<string, JobStep>>;
  /** Jobs to begin every night. */
  readonly nightly: readonly string[];
  readonly tile?: Tile;
  /** What home shows next: for the caller, else for everybody. */
  readonly upcoming?: (context: Context) => Promise<Upcoming[]>;
}

export interface Tile {
  readonly service: string;
  readonly label: string;
  readonly hint: string;
  readonly route: string;
}

export interface Upcoming {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly tag: string;
  readonly at: Date;
  readonly route: string;
}

/** One step of a job: works in the transaction it is given; answers where to go on (null: finished), how far it is, and the result. */
export type JobStep = (
  context: Pick<Context, 'db' | 'now' | 'keys'>,
  job: { readonly input: unknown; readonly position: unknown },
) => Promise<{ readonly position: unknown; readonly progress: number; readonly result?: unknown }>;
