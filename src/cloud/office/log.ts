import { createHmac } from 'node:crypto';
import pino, { type Logger } from 'pino';
import type { Keys } from './keys';

export type Log = Logger;

/** The structured log, one JSON line each on standard output; personal data never reaches it: only codes, names of things, counts. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.phone', '*.idCard', '*.name', '*.input', '*.token', '*.openid'], remove: true },
  });
}

/** A person in a log line: recognisable for one day, nobody afterwards. `day` is an ISO date. */
export function personOfDay(keys: Keys, day: string, personId: string): string {
  return createHmac('sha256', keys.log[0].bytes).update(`${day}\n${personId}`).digest('base64url').slice(0, 12);
}

/**
 * What may be logged of an unexpected error: its class, the database's or system's code, the constraint, and where; never its
 * message, which can quote values and run over lines that look like places.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack = '', code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  const at = stack.indexOf(message);
  const frames =
    at < 0
      ? []
      : stack
          .slice(at + message.length)
          .split('\n')
          .filter((line) => /^\s+at /.test(line));
  return {
    error: only(/^[A-Za-z]{1,40}$/, name),
    errorCode: only(/^[0-9A-Z]{5}$|^E[A-Z]{2,20}$/, code),
    constraint: only(/^[a-z_]{1,63}$/, constraint),
    where: frames.slice(0, 6).map((line) => line.trim()),
  };
}

function only(shape: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}
