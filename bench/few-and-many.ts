import { openPostgres } from '@/cloud/db/open';
import { createDispatch } from '@/cloud/dispatch';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { openLog } from '@/cloud/office/log';
import type { Ports } from '@/cloud/ports/ports';
import { withDatabase } from '../tests/support/postgres';
import { startPostgres } from '../tests/support/postgres-server';
import type { Report } from './part';
import { alternate, median, percentile } from './rounds';

const ROUNDS = 3;
const CALLS = 60;

/** What is measured twice, with few rows and with many. */
export interface Comparison<W extends string> {
  readonly title: string;
  /** How many rows `few` and `many` are. */
  readonly sizes: readonly [number, number];
  readonly unit: string;
  readonly make: (url: string, keys: string, count: number) => Promise<void>;
  readonly contract: Parameters<typeof createDispatch>[0]['contract'];
  readonly acts: Parameters<typeof createDispatch>[0]['acts'];
  readonly ways: readonly W[];
  /** Who asks for what; `call` numbers the call. */
  readonly ask: (way: W, call: number) => { readonly openid: string; readonly action: string; readonly input: object };
  /** Where an answer without a row is right. */
  readonly mayBeEmpty?: (way: W) => boolean;
}

type Size = 'few' | 'many';
type House = ReturnType<typeof openHouse>;

/** How long each way to ask takes, with few rows and with many, one call after another: from the credential to the answer, without HTTP. */
export async function compareFewAndMany<W extends string>(what: Comparison<W>): Promise<Report> {
  const server = await startPostgres();
  const keys = newKeys();
  const houses: { few?: House; many?: House } = {};
  try {
    const admin = openPostgres(server.url, 1);
    for (const [i, size] of (['few', 'many'] as const).entries()) {
      await admin.script(`create database bench_${size}`);
      const url = withDatabase(server.url, `bench_${size}`);
      await what.make(url, keys, what.sizes[i] ?? 0);
      houses[size] = openHouse(what, url, keys);
    }
    await admin.close();
    const times: Record<string, number[]> = {};
    const wrong = new Set<string>();
    await alternate(['few', 'many'] as const, ROUNDS + 1, async (size: Size, round) => {
      for (const way of what.ways) {
        const took = await measure(what, houses[size] as House, way, round, wrong);
        if (round > 0) times[`${size} ${way}`] = [...(times[`${size} ${way}`] ?? []), ...took];
      }
    });
    return tell(what, times, [...wrong]);
  } finally {
    await houses.few?.close();
    await houses.many?.close();
    await server.stop();
  }
}

function openHouse({ contract, acts }: Pick<Comparison<string>, 'contract' | 'acts'>, url: string, keys: string) {
  const database = openPostgres(url, 4);
  const dispatch = createDispatch({
    database,
    keys: parseKeys(keys),
    log: openLog('silent'),
    ports: {} as Ports,
    limits: async () => {},
    contract,
    acts,
    constraints: {},
  });
  return { dispatch, close: database.close };
}

async function measure<W extends string>(
  { ask, mayBeEmpty }: Comparison<W>,
  { dispatch }: House,
  way: W,
  round: number,
  wrong: Set<string>,
): Promise<number[]> {
  const took: number[] = [];
  for (let call = round * CALLS; call < (round + 1) * CALLS; call += 1) {
    const { openid, action, input } = ask(way, call);
    const credential = { kind: 'openid', openid } as const;
    const began = performance.now();
    const answer = await dispatch({ action, input }, { credential, address: '127.0.0.1' }, new Date());
    took.push(performance.now() - began);
    const items = answer.ok ? ((answer.value as { items?: unknown[] }).items ?? [1]) : [];
    if (!answer.ok) wrong.add(`${way}: ${answer.code}`);
    else if (items.length === 0 && !mayBeEmpty?.(way)) wrong.add(`${way}: nothing`);
  }
  return took;
}

function tell<W extends string>(
  { title, unit, sizes, ways }: Comparison<W>,
  times: Readonly<Record<string, number[]>>,
  wrong: readonly string[],
): Report {
  const of = (size: Size, way: W) => [...(times[`${size} ${way}`] ?? [])].sort((a, b) => a - b);
  const ms = (value: number) => value.toFixed(1);
  const rows = ways.map((way) => {
    const [few, many] = [percentile(of('few', way), 0.95), percentile(of('many', way), 0.95)];
    const isMet = many <= 2 * few || many <= few + 5;
    const middle = (['few', 'many'] as const).map((size) => ms(median(of(size, way))));
    return [way, ...middle, ms(few), ms(many), `${(many / few).toFixed(2)}×`, isMet ? '是' : '否'];
  });
  const heads = ['', 'p50 少', 'p50 多', 'p95 少', 'p95 多', '比', '达标'];
  return {
    tables: [{ title: `${title}，毫秒：${sizes[0]} ${unit}与 ${sizes[1]} ${unit}`, heads, rows }],
    notes: ['目标：p95 不超过少时的 2 倍，或多不到 5 毫秒', `每格 ${ROUNDS * CALLS} 次，一次一问，不含 HTTP`],
    wrong,
    data: { sizes, rows },
  };
}
