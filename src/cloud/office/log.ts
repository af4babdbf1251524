import { createHmac } from 'node:crypto';
import pino, { type Logger } from 'pino';
import type { Keys } from './keys';

export type Log = Logger;

/** The structured log, one JSON line each on standard output; personal data never reaches it: only codes, names of things, counts. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: ['*.phone', '*.idCard', '*.name', '*.input', '*.token', '*.openid'], remove: true } });
}

/** A person in a log line: recognisable for one day, nobody afterwards. `day` is an ISO date. */
export function personOfDay(keys: Keys, day: string, personId: string): string {
  return createHmac('sha256', keys.log[0].bytes).update(`${day}\n${personId}`).digest('base64url').slice(0, 12);
}

/** What may be logged of an unexpected error: its kind, the database's code and constraint, and where; never its message, which can quote values. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = error as Error & { code?: string; constraint?: string };
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim());
  return { kind: error.name, code, constraint, where };
}
