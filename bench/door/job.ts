import type { Person } from '../town';

/** How many people come, how many scanners, how many of the people are scanned twice, over how many connections, in how many rounds. */
export const size = {
  people: Number(process.env.BENCH_PEOPLE ?? 8_000),
  scanners: 50,
  repeats: 0.25,
  /** Cadres who take turns at one scanner, so that none asks more often a minute than the act allows. */
  cadresEach: 4,
  pool: 20,
  warmUp: 1_000,
  rounds: Number(process.env.BENCH_ROUNDS ?? 3),
};

/** Somebody on the list, with the key their codes come from. */
export interface Ticket {
  readonly id: string;
  readonly number: number;
  /** Base64. */
  readonly key: string;
}

/** One event with its one session, and who is on its list. */
export interface Hall {
  readonly eventId: string;
  readonly eventNumber: number;
  readonly sessionId: string;
  readonly tickets: readonly Ticket[];
}

/** What one way of letting everybody in is given: a database of its own, the hall, another to warm up in, and who scans. */
export interface Job {
  readonly url: string;
  readonly keys: string;
  readonly hall: Hall;
  readonly warmUp: Hall;
  readonly cadres: readonly (Person & { readonly sessionId: string })[];
  readonly port?: number;
  readonly isPrepared?: boolean;
}

/** One scan: answers what the door said, or throws. */
export type ScanOne = (hall: Hall, ticket: Ticket, cadre: Job['cadres'][number]) => Promise<string>;

/** How letting everybody in went. Milliseconds as each scanner waited. */
export interface Rush {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly admitted: number;
  readonly alreadyIn: number;
  /** Processor time of the measuring process per scan, in milliseconds. */
  readonly cpu: number;
}
