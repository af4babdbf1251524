import type { Act, Door } from '@/cloud/act';
import { deskDoor } from '@/cloud/desk';
import { office } from '@/contract/office';
import { makeDistrict, WORKERS } from './desk/district';
import { compareFewAndMany } from './few-and-many';
import type { Part } from './part';

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

const holders = ['grassroots', 'officer', 'lawyer'];

/** The service the cases are of, as far as a desk asks. */
const door = {
  label: '试办',
  kinds: Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [`kind${i}`, { label: `业务${i}`, holders, flow: { states: {} } }]),
  ),
} as unknown as Door;

/** How long a desk and 我的办理 take, with few cases and with many. */
export const deskPart: Part = {
  name: 'desk',
  run: () =>
    compareFewAndMany({
      title: '办事台和我的办理',
      sizes: [10_000, Number(process.env.BENCH_CASES ?? 1_000_000)],
      unit: '件',
      make: makeDistrict,
      contract: { office },
      acts: { office: deskDoor({ bench: door }).acts as unknown as Readonly<Record<string, Act>> },
      ways: Object.keys(ways) as Way[],
      ask: (way, call) => ({ ...ways[way], openid: ways[way].who(call) }),
    }),
};
