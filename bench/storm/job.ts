import type { Person } from '../town';

/** How many sign up, for how many seats, how many at a time, over how many connections, and in how many rounds. */
export const size = {
  people: Number(process.env.BENCH_PEOPLE ?? 10_000),
  seats: 500,
  inFlight: 200,
  pool: 20,
  warmUp: 1_500,
  rounds: Number(process.env.BENCH_ROUNDS ?? 3),
};

/** What one way of signing everybody up is given: a database of its own, and who signs up for what; first others for another event, to warm up. */
export interface Job {
  readonly url: string;
  readonly keys: string;
  readonly eventId: string;
  readonly people: readonly Person[];
  readonly warmUpEventId: string;
  readonly warmUpPeople: readonly Person[];
  /** Where the server listens, for the way over HTTP. */
  readonly port?: number;
  /** Whether the bare statements are prepared once per connection. */
  readonly isPrepared?: boolean;
}

/** One sign-up: answers the state it was given, or throws. */
export type SignUp = (eventId: string, person: Person) => Promise<string>;

/** How a storm went. Milliseconds as each caller waited. */
export interface Storm {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly confirmed: number;
  readonly waitlisted: number;
  /** Processor time of the measuring process per sign-up, in milliseconds. */
  readonly cpu: number;
}
