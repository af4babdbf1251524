import { randomUUID } from 'node:crypto';
import { listen } from '../listen';
import { openStormHouse } from './house';
import type { Job } from './job';

/** Whom a statement speaks of: what differs from one sign-up to the next. */
export interface Subject {
  readonly eventId: string;
  readonly personId: string;
  readonly requestId: string;
  readonly registrationId: string;
  readonly now: Date;
}

/** One statement of the act's transaction: its text as sent, and its parameters for somebody. */
export interface Statement {
  readonly text: string;
  readonly values: (subject: Subject) => unknown[];
}

/**
 * The statements `dispatch` sends for one sign-up from `begin` to `commit`, recorded from the running house by listening to `pg`,
 * so that what is measured beside it is never other SQL than its own. Signs the first of the warm-up people up.
 */
export async function recordSignUp(job: Job): Promise<Statement[]> {
  const [person] = job.warmUpPeople;
  if (!person) throw new Error('nobody to record');
  const house = openStormHouse(job);
  const requestId = randomUUID();
  const { sent, stop } = listen();
  const registration = await house.signUp(job.warmUpEventId, person, requestId);
  stop();
  await house.close();
  const begin = sent.findIndex(({ text }) => text === 'begin');
  const commit = sent.findIndex(({ text }) => text === 'commit');
  if (begin < 0 || commit < begin) throw new Error('the sign-up was not one transaction');
  const known = { eventId: job.warmUpEventId, personId: person.id, requestId, registrationId: registration.id };
  return sent.slice(begin, commit + 1).map(({ text, values }) => {
    const parameters = values.map((value) => parameter(value, known));
    return { text, values: (subject) => parameters.map((of) => of(subject)) };
  });
}

function parameter(value: unknown, known: Omit<Subject, 'now'>): (subject: Subject) => unknown {
  if (value instanceof Date) return ({ now }) => now;
  if (typeof value !== 'string') return () => value;
  const names = (Object.keys(known) as (keyof typeof known)[]).filter((name) => value.includes(known[name]));
  return (subject) => names.reduce((text, name) => text.replace(known[name], subject[name]), value);
}
