import type { Action, Parsed, Raw } from '@/contract/action';
import type { ErrorCode } from '@/contract/errors';
import type { Role } from '@/contract/roles';
import type { Tone } from '@/contract/tones';
import type { Workflow } from '@/contract/workflow';
import type { Db } from './db/open';
import type { Figure } from './office/figures';
import type { JobFile } from './office/job-files';
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
  /** What falls due between two nights: a hold that lapses, a promise that has passed. */
  readonly due?: readonly DueWork[];
  /** The service's word, as filters, switches and figures show it. */
  readonly label: string;
  /** The kinds of case it holds, by the name in `cases.kind`: the word people see, and the workflow (of table `cases`) its states come from. */
  readonly kinds?: Readonly<Record<string, CaseKind>>;
  /** What a list says of its cases, by case id. Asked only for cases the caller may see; a case without a line shows its kind alone. */
  readonly lines?: (context: Context, caseIds: readonly string[]) => Promise<ReadonlyMap<string, CaseLine>>;
  /** Every personal datum its tables keep: the privacy page, the export and the erasing are made from this. */
  readonly privacy?: readonly PrivacyEntry[];
  /** What is under way, is no case, and stands in the way of erasing a person: a place in an event to come, money on its way. */
  readonly blocksErasing?: (context: ReadContext, personId: string) => Promise<readonly Blocker[]>;
  /** The rows of its tables by which the audit speaks of a person, and since when, beside themselves and their cases: “谁看过我的资料” looks for these. */
  readonly auditedRows?: (context: ReadContext, personId: string) => Promise<readonly AuditedRow[]>;
  /** What the year-end report and its page ask of it. */
  readonly figures?: readonly Figure[];
  /**
   * Two accounts of one person become one: sees to what of its tables may not simply change its owner. Both people are locked; `silenced`
   * is the one of the two whose sign-in ends, for nobody but two cadres says that whoever signs in now is that person.
   */
  readonly merge?: (context: Context, from: string, into: string, silenced: string) => Promise<void>;
  readonly tile?: Tile;
  /** What home shows next: for the caller, else for everybody. */
  readonly upcoming?: (context: Context) => Promise<Upcoming[]>;
  /** What the one search box finds of it: whatever has all these words (`queryTokens`), for this caller, at most ten. */
  readonly searchable?: (context: Context, words: readonly string[]) => Promise<Hit[]>;
}

/**
 * Deals with some rows whose time has come (at most some hundred, taken `for update skip locked`) in a transaction of its own, and
 * answers how many; asked at every tick until none is left.
 */
export type DueWork = (context: ReadContext) => Promise<number>;

/** One thing the search box found. */
export interface Hit {
  readonly title: string;
  readonly line: string;
  readonly route: string;
}

export interface CaseKind {
  readonly label: string;
  readonly flow: Workflow;
  /** The roles such a case can wait for. */
  readonly holders: readonly Role[];
  /** What the person whose case it is reads instead, where the word would tell them of somebody else. */
  readonly ownerLabel?: string;
  /**
   * It changes hands by acts of its own service alone, which knows who must not have it; its story is read by whoever holds it and
   * by these roles over it, and by nobody who merely could; of those who worked on it by whoever `follows` it still.
   */
  readonly inside?: {
    readonly overseers: readonly Role[];
    readonly follows: (context: Context, caseId: string) => Promise<boolean>;
  };
  /** Reasons are between colleagues: they may speak of somebody else. */
  readonly hidesReasons?: boolean;
}

/** One case in a list: what it is about, what is next, and where the person whose case it is and whoever holds it open it. */
export interface CaseLine {
  readonly title: string;
  readonly line: string;
  /** What the person whose case it is reads instead of the title, never a name; without it the kind alone. */
  readonly ownerTitle?: string;
  /** What is next, to that person. */
  readonly ownerLine?: string;
  readonly ownerRoute: string;
  readonly holderRoute: string;
  /** The role its person reads that it waits for, where the one it waits for would tell them of somebody else. */
  readonly ownerHolder?: Role;
}

/** Work that must end before its person can be erased: what it is, and what tells it from others of its kind. */
export interface Blocker {
  readonly kind: string;
  readonly number: string;
  /** When it no longer stands in the way. */
  readonly hint?: string;
  /** Where its person ends it. */
  readonly route?: string;
}

/** A row that has to do with a person since that moment. */
export interface AuditedRow {
  readonly id: string;
  readonly since: Date;
}

/** One kind of personal data a service keeps (security.md §7). */
export interface PrivacyEntry {
  readonly table: string;
  readonly columns: readonly string[];
  /** What it is and what for, in words a worker knows. */
  readonly what: string;
  readonly why: string;
  /** Days it stays after the person is erased, or after what it belongs to is over; 0: it goes with the erasing. */
  readonly keepDays: number;
  /** What those days begin with, where it is not the erasing: `活动结束`, `办结`. */
  readonly keptFrom?: string;
  /** Removes what was over before that moment, at most some hundred rows, and answers how many; asked every night until none is left. */
  readonly expire?: (context: ReadContext, before: Date) => Promise<number>;
  /** The person's own rows, readable: Chinese labels and values. */
  readonly exportOf: (context: ReadContext, personId: string) => Promise<readonly Readonly<Record<string, string>>[]>;
  /** Removes it, or what of it names the person, when they are erased; what `keepDays` keeps stays with the tombstone. */
  readonly erase: (context: ReadContext, personId: string) => Promise<void>;
}

/** What the house itself works with where nobody asks. */
export type ReadContext = Pick<Context, 'db' | 'now' | 'keys'>;

export interface Tile {
  readonly service: string;
  readonly label: string;
  readonly hint: string;
  readonly route: string;
  /** Other words people look for it by. */
  readonly words?: readonly string[];
}

export interface Upcoming {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly tag: string;
  readonly tone: Tone;
  readonly at: Date;
  readonly route: string;
}

/** The texts of a kept sheet, line by line; or it is gone, or nobody can read it. */
export type GivenTable = readonly (readonly string[])[] | 'gone' | 'unreadable';

/**
 * One step of a job: works in the transaction it is given; answers where to go on (null: finished), how far it is, and the result.
 * Where the input names a `sheetId`, `given` is what that kept file says, read before the transaction. The last step may hand out one file; that step writes nothing else, for it runs again when the file could not be put away.
 */
export type JobStep = (
  context: Pick<Context, 'db' | 'now' | 'keys'>,
  job: { readonly input: unknown; readonly position: unknown; readonly given?: GivenTable },
) => Promise<{
  readonly position: unknown;
  readonly progress: number;
  readonly result?: unknown;
  readonly file?: JobFile;
}>;
