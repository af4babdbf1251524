import { createHash } from 'node:crypto';
import type { Act } from '@/cloud/act';
import { door } from '@/cloud/events';
import { events } from '@/contract/events';
import { compareFewAndMany } from './few-and-many';
import { makeCrowd, WORD, WORKERS } from './lists/crowd';
import type { Part } from './part';

/** As PostgreSQL's md5(…)::uuid writes it. */
const uuidOf = (name: string) =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** What is asked; `call` numbers the call. Events 1 to 50 are to come in both sizes. */
const ways = {
  list: { action: 'events.list', input: () => ({}) },
  'list, only open': { action: 'events.list', input: () => ({ open: true }) },
  'list, by a word': { action: 'events.list', input: () => ({ q: WORD }) },
  detail: { action: 'events.detail', input: (call: number) => ({ eventId: uuidOf(`e${(call % 50) + 1}`) }) },
  'mine, to come': { action: 'events.mine', input: () => ({}) },
  'mine, past': { action: 'events.mine', input: () => ({ which: 'past' }) },
} as const;
type Way = keyof typeof ways;

/** How long lists of events, one event and one's own places take, with few registrations and with many. */
export const listsPart: Part = {
  name: 'lists',
  run: () =>
    compareFewAndMany({
      title: '活动列表、详情和我的报名',
      sizes: [10_000, Number(process.env.BENCH_PLACES ?? 1_000_000)],
      unit: '人次',
      make: makeCrowd,
      contract: { events },
      acts: { events: door.acts as unknown as Readonly<Record<string, Act>> },
      ways: Object.keys(ways) as Way[],
      ask: (way, call) => ({
        openid: `w${(call % WORKERS) + 1}`,
        action: ways[way].action,
        input: ways[way].input(call),
      }),
      // Few have a place in what is to come where there are ten thousand events.
      mayBeEmpty: (way) => way === 'mine, to come',
    }),
};
