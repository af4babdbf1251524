import type { Act, Door } from '@/cloud/act';
import { openPostgres } from '@/cloud/db/open';
import { deskDoor } from '@/cloud/desk';
import { createDispatch } from '@/cloud/dispatch';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { openLog } from '@/cloud/office/log';
import type { Ports } from '@/cloud/ports/ports';
import { office } from '@/contract/office';
import { withDatabase } from '../tests/support/postgres';
import { startPostgres } from '../tests/support/postgres-server';
import { makeDistrict, WORKERS } from './desk/district';
import type { Part, Report } from './part';
import { alternate, median, percentile } from './rounds';

const sizes = [10_000, Number(process.env.BENCH_CASES ?? 1_000_000)] as const;
const ROUNDS = 3;
const CALLS = 60;

/** Who asks for what; `who` numbers the call. */
const ways = {
  'desk of the district’s officer': { who: () => 'officer', action: 'office.desk', input: {} },
  'the same, due later': { who: () => 'officer', action: 'office.desk', input: { due: 'later' } },
  'the same, one kind': { who: () => 'officer', action: 'office.desk', input: { kind: 'kind3' } },
  'desk of a lead: all of the district': { who: () => 'lead', action: 'office.desk', input: {} },
  'desk of one grassroots union': { who: () => 'grassroots', action: 'office.desk', input: {} },
  'my cases': { who: (call: number) => `w${(call % WORKERS) + 1}`, action: 'office.myCases', input: {} },
  'home of a worker': { who: (call: number) => `w${(call % WORKERS) + 1}`, action: 'office.home', input: {} },
} as const;
type Way = keyof typeof ways;
type Size = 'few' | 'many';

const holders = ['grassroots', 'officer', 'lawyer'];

/** The service the cases are of, as far as a desk asks. */
const door = {
  label: '试办',
  kinds: Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [`kind${i}`, { label: `业务${i}`, holders, flow: { states: {} } }]),
  ),
} as unknown as Door;

/** How long a desk and 我的办理 take, with few cases and with many: from the credential to the answer, without HTTP. */
export const deskPart: Part = {
  name: 'desk',
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
        await makeDistrict(url, keys, count);
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
  const acts = { office: deskDoor({ bench: door }).acts as unknown as Readonly<Record<string, Act>> };
  const dispatch = createDispatch({
    database,
    keys: parseKeys(keys),
    log: openLog('silent'),
    ports: {} as Ports,
    limits: async () => {},
    contract: { office },
    acts,
    constraints: {},
  });
  return { dispatch, close: database.close };
}

async function measure({ dispatch }: House, way: Way, round: number, wrong: string[]): Promise<number[]> {
  const { who, action, input } = ways[way];
  const took: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const credential = { kind: 'openid', openid: who(round * CALLS + call) } as const;
    const began = performance.now();
    const answer = await dispatch({ action, input }, { credential, address: '127.0.0.1' }, new Date());
    took.push(performance.now() - began);
    const items = answer.ok ? ((answer.value as { items?: unknown[] }).items ?? [1]) : [];
    if (items.length === 0) wrong.push(`${way}: ${answer.ok ? 'nothing' : answer.code}`);
  }
  return took;
}

function tell(times: Readonly<Record<string, number[]>>, wrong: readonly string[]): Report {
  const p = (size: Size, way: Way, share: number) =>
    percentile(
      [...(times[`${size} ${way}`] ?? [])].sort((a, b) => a - b),
      share,
    );
  const ms = (value: number) => value.toFixed(1);
  const rows = (Object.keys(ways) as Way[]).map((way) => {
    const [few, many] = [p('few', way, 0.95), p('many', way, 0.95)];
    const isMet = many <= 2 * few || many <= few + 5;
    const middle = [times[`few ${way}`] ?? [], times[`many ${way}`] ?? []].map((one) => ms(median(one)));
    return [way, ...middle, ms(few), ms(many), `${(many / few).toFixed(2)}×`, isMet ? '是' : '否'];
  });
  const heads = ['', 'p50 少', 'p50 多', 'p95 少', 'p95 多', '比', '达标'];
  return {
    tables: [{ title: `办事台和我的办理，毫秒：${sizes[0]} 件与 ${sizes[1]} 件`, heads, rows }],
    notes: ['目标：p95 不超过少时的 2 倍，或多不到 5 毫秒', `每格 ${ROUNDS * CALLS} 次，一次一问，不含 HTTP`],
    wrong: [...wrong],
    data: { sizes, rows },
  };
}
