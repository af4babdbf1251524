import { randomUUID } from 'node:crypto';
import type { Act, Door } from '@/cloud/act';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import { deskDoor } from '@/cloud/desk';
import { createDispatch } from '@/cloud/dispatch';
import { openCase } from '@/cloud/office/cases';
import { openLimits } from '@/cloud/office/limits';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Answer } from '@/contract/errors';
import { office } from '@/contract/office';
import { workflow } from '@/contract/workflow';
import { inTransaction } from './contexts';
import type { Who, World } from './world';

const asking = workflow({
  table: 'cases',
  states: { asked: '已提问', answered: '已答复' },
  transitions: { answer: { from: ['asked'], to: 'answered', actors: ['holder'], label: '答复' } },
});

/** A service that only tests have: two kinds, and lines for cases whose number is even. */
const door: Door = {
  label: '试办',
  acts: {},
  workflows: [asking],
  constraints: {},
  jobs: {},
  nightly: [],
  kinds: {
    ask: { label: '提问', flow: asking, holders: ['grassroots', 'street', 'officer'] },
    claim: { label: '申请', flow: asking, holders: ['grassroots', 'street', 'mediator'] },
  },
  lines: async ({ db }, ids) => {
    const rows = await db.selectFrom('cases').select(['id', 'number']).where('id', 'in', ids).execute();
    const even = rows.filter(({ number }) => Number(number.slice(-1)) % 2 === 0);
    const routes = { ownerRoute: '/pages/services/index', holderRoute: '/pages/inbox/index' };
    return new Map(even.map(({ id, number }) => [id, { title: `讨薪 ${number}`, line: '等律师答复', ...routes }]));
  },
};

export interface GivenCase {
  readonly kind?: 'ask' | 'claim';
  readonly of?: PersonaName;
  readonly askerTag?: string;
  readonly unit?: DemoUnit;
  readonly role?: string;
  /** Hours from now; null promises nothing. */
  readonly promisedIn?: number | null;
}

const parents: Readonly<Record<string, readonly DemoUnit[]>> = {
  netvalley: ['district', 'park', 'netvalley'],
  precision: ['district', 'park', 'precision'],
  park: ['district', 'park'],
  couriers: ['district', 'riverside', 'couriers'],
  sorting: ['district', 'riverside', 'couriers', 'sorting'],
  district: ['district'],
};

/** The path of a unit of the demo's tree. */
export function pathOf(unit: DemoUnit): string {
  return `/${(parents[unit] ?? []).map((key) => demoId(`unit:${key}`)).join('/')}/`;
}

/** A legal date two weeks after the tests' day. */
export const arbitration = {
  rule: 'arbitration',
  dueOn: '2026-12-15',
  whoMustAct: '你本人',
  whatIsLost: '对方提出来，请求得不到支持',
  law: '劳动争议调解仲裁法 第二十七条',
};

/** Opens a case of the test's own service: of a worker of 网谷, held by that union's cadres, promised for tomorrow. */
export function givenCase(world: World, said: GivenCase = {}): Promise<{ id: string; number: string }> {
  const { kind = 'ask', of = 'worker', askerTag, unit = 'netvalley', role = 'grassroots', promisedIn = 30 } = said;
  return inTransaction(world, (context) =>
    openCase(context, {
      service: 'test',
      kind,
      prefix: 'CS',
      state: 'asked',
      owner: askerTag ? { askerTag } : { personId: personaId(of) },
      unitPath: pathOf(unit),
      holder: { role },
      promisedAt: promisedIn === null ? null : new Date(world.now.getTime() + promisedIn * 3_600_000),
    }),
  );
}

/** The office as it is with the test's service, and nothing else, on a world's database. */
export interface DeskHouse {
  readonly ask: <N extends Extract<ActionName, `office.${string}`>>(
    who: Who,
    action: N,
    input: Input<ActionOf<N>>,
  ) => Promise<Answer<Output<ActionOf<N>>>>;
  readonly get: <N extends Extract<ActionName, `office.${string}`>>(
    who: Who,
    action: N,
    input: Input<ActionOf<N>>,
  ) => Promise<Output<ActionOf<N>>>;
}

/** Opens it. */
export function openDeskHouse(world: World): DeskHouse {
  const acts = deskDoor({ test: door }).acts as unknown as Readonly<Record<string, Act>>;
  const limits = openLimits(world.database);
  const dispatch = createDispatch({ ...world, contract: { office }, acts: { office: acts }, constraints: {}, limits });
  const ask: DeskHouse['ask'] = async (who, action, input) =>
    (await dispatch(
      { action, input, requestId: randomUUID() },
      { credential: await world.credential(who), address: '127.0.0.1' },
      world.now,
    )) as never;
  const get: DeskHouse['get'] = async (who, action, input) => {
    const answer = await ask(who, action, input);
    if (!answer.ok) throw new Error(`${action} answered ${JSON.stringify(answer)}\n${world.logged.at(-1)}`);
    return answer.value;
  };
  return { ask, get };
}
