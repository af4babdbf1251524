import { Client } from 'pg';

/** One statement as `pg` was handed it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (this: Client, first: unknown, values?: readonly unknown[], ...rest: unknown[]) => unknown;

/** Writes down what any `pg` client of this process sends, until stopped. */
export function listen(): { sent: Sent[]; stop: () => void } {
  const sent: Sent[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function heard(first, values, ...rest) {
    const { text, values: own } =
      typeof first === 'string' ? { text: first, values } : (first as { text: string; values?: readonly unknown[] });
    sent.push({ text, values: own ?? values ?? [] });
    return query.call(this, first, values, ...rest);
  };
  return {
    sent,
    stop: () => {
      prototype.query = query;
    },
  };
}
