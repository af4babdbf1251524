import { createHash } from 'node:crypto';
import type { Act } from '@/cloud/act';
import { openPostgres } from '@/cloud/db/open';
import { createDispatch } from '@/cloud/dispatch';
import { door } from '@/cloud/events';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { openLog } from '@/cloud/office/log';
import type { Ports } from '@/cloud/ports/ports';
import { events } from '@/contract/events';
import { withDatabase } from '../tests/support/postgres';
import { startPostgres } from '../tests/support/postgres-server';
import { makeCrowd, WORD, WORKERS } from './lists/crowd';
import type { Part, Report } from './part';
import { alternate, median, percentile } from './rounds';

const sizes = [10_000, Number(process.env.BENCH_PLACES ?? 1_000_000)] as const;
const ROUNDS = 3;
const CALLS = 60;

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
type Size = 'few' | 'many';

/** How long lists of events, one event and one's own places take, with few registrations and with many: from the credential to the answer, without HTTP. */
export const listsPart: Part = {
  name: 'lists',
  run: async () => {
    const server = await startPostgres();
    const keys = newKeys();
    const houses: { few?: House; many?: House } = {};
    try {
      const admin = openPostgres(server.url, 1);
      for (const [size, count] of [
        ['few', sizes[0]],
        ['many', sizes[1]],
      ] as const) {
        await admin.script(`create database bench_${size}`);
        const url = withDatabase(server.url, `bench_${size}`);
        await makeCrowd(url, keys, count);
        houses[size] = openHouse(url, keys);
      }
      await admin.close();
      const times: Record<string, number[]> = {};
      const wrong: string[] = [];
      await alternate(['few', 'many'] as const, ROUNDS + 1, async (size: Size, round) => {
        for (const way of Object.keys(ways) as Way[]) {
          const took = await measure(houses[size] as House, way, round, wrong);
          if (round > 0) times[`${size} ${way}`] = [...(times[`${size} ${way}`] ?? []), ...took];
        }
      });
      return tell(times, [...new Set(wrong)]);
    } finally {
      await houses.few?.close();
      await houses.many?.close();
      await server.stop();
    }
  },
};

type House = ReturnType<typeof openHouse>;

function openHouse(url: string, keys: string) {
  const database = openPostgres(url, 4);
  const dispatch = createDispatch({
    database,
    keys: parseKeys(keys),
    log: openLog('silent'),
    ports: {} as Ports,
    limits: async () => {},
    contract: { events },
    acts: { events: door.acts as unknown as Readonly<Record<string, Act>> },
    constraints: {},
  });
  return { dispatch, close: database.close };
}

async function measure({ dispatch }: House, way: Way, round: number, wrong: string[]): Promise<number[]> {
  const { action, input } = ways[way];
  const took: number[] = [];
  for (let n = 0; n < CALLS; n += 1) {
    const call = round * CALLS + n;
    const credential = { kind: 'openid', openid: `w${(call % WORKERS) + 1}` } as const;
    const began = performance.now();
    const answer = await dispatch({ action, input: input(call) }, { credential, address: '127.0.0.1' }, new Date());
    took.push(performance.now() - began);
    // Few have a place in what is to come where there are ten thousand events: an empty list of theirs is right.
    const items = answer.ok ? ((answer.value as { items?: unknown[] }).items ?? [1]) : [];
    if (!answer.ok || (items.length === 0 && way !== 'mine, to come'))
      wrong.push(`${way}: ${answer.ok ? 'nothing' : answer.code}`);
  }
  return took;
}

function tell(times: Readonly<Record<string, number[]>>, wrong: readonly string[]): Report {
  const p95 = (size: Size, way: Way) =>
    percentile(
      [...(times[`${size} ${way}`] ?? [])].sort((a, b) => a - b),
      0.95,
    );
  const ms = (value: number) => value.toFixed(1);
  const rows = (Object.keys(ways) as Way[]).map((way) => {
    const [few, many] = [p95('few', way), p95('many', way)];
    const isMet = many <= 2 * few || many <= few + 5;
    const middle = [times[`few ${way}`] ?? [], times[`many ${way}`] ?? []].map((one) => ms(median(one)));
    return [way, ...middle, ms(few), ms(many), `${(many / few).toFixed(2)}×`, isMet ? '是' : '否'];
  });
  const heads = ['', 'p50 少', 'p50 多', 'p95 少', 'p95 多', '比', '达标'];
  return {
    tables: [{ title: `活动列表、详情和我的报名，毫秒：${sizes[0]} 人次与 ${sizes[1]} 人次`, heads, rows }],
    notes: ['目标：p95 不超过少时的 2 倍，或多不到 5 毫秒', `每格 ${ROUNDS * CALLS} 次，一次一问，不含 HTTP`],
    wrong: [...wrong],
    data: { sizes, rows },
  };
}
