import { randomUUID } from 'node:crypto';
import { openBenchHouse } from '../house';
import { listen, type Sent } from '../listen';
import { type Job, size } from './job';
import { scanInput } from './scan-input';

/** Whom a statement speaks of: what differs from one scan to the next. */
export interface Subject {
  readonly eventId: string;
  readonly sessionId: string;
  readonly registrationId: string;
  readonly number: number;
  readonly cadreId: string;
  readonly deviceId: string;
  readonly scanId: string;
  readonly now: Date;
}

/** One statement of the act's transaction: its text as sent, and its parameters for one scan. */
export interface Statement {
  readonly text: string;
  readonly values: (subject: Subject) => unknown[];
}

/** A scan's transaction: until it knows who stands there, and then what follows for who comes in and who is in already. */
export interface Recorded {
  readonly before: readonly Statement[];
  readonly admitted: readonly Statement[];
  readonly alreadyIn: readonly Statement[];
}

/** The lane of the counters a cadre counts in, as `door/book.ts` has it. */
const laneOf = (cadreId: string) => Number.parseInt(cadreId.slice(-2), 16) % 64;

/**
 * The statements `dispatch` sends for one scan that lets in and one that finds somebody in, recorded from the running house by
 * listening to `pg`. Lets the first of the warm-up hall in.
 */
export async function recordScans(job: Job): Promise<Recorded> {
  const [ticket] = job.warmUp.tickets;
  const [cadre] = job.cadres;
  if (!ticket || !cadre) throw new Error('nobody to record');
  const house = openBenchHouse({ ...job, pool: size.pool });
  const record = async () => {
    const scanId = randomUUID();
    const { sent, stop } = listen();
    await house.ask(cadre.token, 'events.checkIn', scanInput(job.warmUp, ticket, scanId), scanId);
    stop();
    const { eventId, sessionId } = job.warmUp;
    const known = {
      eventId,
      sessionId,
      registrationId: ticket.id,
      cadreId: cadre.id,
      deviceId: cadre.sessionId,
      scanId,
    };
    return transactionOf(sent).map((one) => statement(one, known, ticket.number));
  };
  const [first, second] = [await record(), await record()];
  await house.close();
  const found = first.findIndex(({ text }) => text.includes('for update of'));
  if (found < 0 || first[found]?.text !== second[found]?.text) throw new Error('a scan finds people another way now');
  return { before: first.slice(0, found + 1), admitted: first.slice(found + 1), alreadyIn: second.slice(found + 1) };
}

function transactionOf(sent: readonly Sent[]): readonly Sent[] {
  const begin = sent.findIndex(({ text }) => text === 'begin');
  const commit = sent.findIndex(({ text }) => text === 'commit');
  if (begin < 0 || commit < begin) throw new Error('the scan was not one transaction');
  return sent.slice(begin, commit + 1);
}

function statement({ text, values }: Sent, known: Omit<Subject, 'now' | 'number'>, number: number): Statement {
  const counts = text.includes('door_counts as c');
  const of = values.map((value, at) => {
    if (counts && at === 1) return ({ cadreId }: Subject) => laneOf(cadreId);
    return parameter(value, known, number);
  });
  return { text, values: (subject) => of.map((one) => one(subject)) };
}

function parameter(
  value: unknown,
  known: Omit<Subject, 'now' | 'number'>,
  number: number,
): (subject: Subject) => unknown {
  if (value instanceof Date) return ({ now }) => now;
  if (value === number) return (subject) => subject.number;
  if (typeof value !== 'string') return () => value;
  const names = (Object.keys(known) as (keyof typeof known)[]).filter((name) => value.includes(known[name]));
  return (subject) => names.reduce((text, name) => text.replace(known[name], subject[name]), value);
}
