import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { openEmbedded } from '@/cloud/db/embedded';
import { type Database, openPostgres } from '@/cloud/db/open';
import { loadPersonas, type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { loadUnits } from '@/cloud/db/seed/units';
import type { Dispatch } from '@/cloud/dispatch';
import { type Ground, openHouse } from '@/cloud/house';
import { cleanFile } from '@/cloud/office/file-content';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { beginSession } from '@/cloud/office/sessions';
import { tableOf } from '@/cloud/office/sheet-table';
import type { Credential } from '@/cloud/ports/identity';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Answer } from '@/contract/errors';
import { memoryFiles } from './memory-files';
import { TEMPLATE, withDatabase } from './postgres';
import { recordedMessages } from './recorded-messages';

export type Who = PersonaName | 'guest' | Credential;

/** A house of its own for one test file: empty but for the demo's units and personas, with a clock that stands until moved. */
export interface World extends Ground {
  readonly dispatch: Dispatch;
  now: Date;
  /** Every line the house logged. */
  readonly logged: string[];
  /** Asks as somebody; a fresh request id unless one is given. */
  readonly ask: <N extends ActionName>(
    who: Who,
    action: N,
    input: Input<ActionOf<N>>,
    requestId?: string,
  ) => Promise<Answer<Output<ActionOf<N>>>>;
  /** Asks and expects success. */
  readonly get: <N extends ActionName>(who: Who, action: N, input: Input<ActionOf<N>>) => Promise<Output<ActionOf<N>>>;
  readonly credential: (who: Who) => Promise<Credential>;
  readonly close: () => Promise<void>;
}

/** When every world begins. */
export const START = new Date('2026-12-01T02:00:00Z');

/** The world of a test file: opened before its first test, closed after its last. `anew`: before each test it is START again and nobody has asked yet (limits). */
export function worldOfFile({ anew = false, ...options }: { max?: number; anew?: boolean } = {}): World {
  const world = {} as World;
  beforeAll(() => openWorld(options, world));
  if (anew)
    beforeEach(async () => {
      world.now = new Date(START);
      await world.database.db.deleteFrom('limits').execute();
    });
  afterAll(() => world.close());
  return world;
}

/** A world for each test of a file, opened before it and closed after it. */
export function worldOfEachTest(): World {
  const world = {} as World;
  beforeEach(() => openWorld({}, world));
  afterEach(() => world.close());
  return world;
}

/** Opens a world, into `world` where one is given: its database is a clone of the migrated template, or an embedded one when TEST_DATABASE=pglite. `max`: connections. */
export async function openWorld({ max = 8 }: { max?: number } = {}, world = {} as World): Promise<World> {
  const { database, drop } = await openDatabase(max);
  const keys = parseKeys(newKeys());
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const ports = {
    files: memoryFiles(),
    clean: cleanFile,
    table: tableOf,
    // A code of the tests is `code-` and the number it stands for.
    phones: { exchange: async (code: string) => /^code-(1\d{10})$/.exec(code)?.[1] ?? null },
    messages: recordedMessages({ progress: 'template-progress', remind: 'template-remind' }),
  };
  const ground: Ground = { database, keys, log, ports };
  const dispatch = openHouse(ground);
  await loadUnits(database.db);
  await loadPersonas(database.db, keys);
  const tokens = new Map<string, Promise<string>>();
  const credential = async (who: Who): Promise<Credential> => {
    if (typeof who === 'object') return who;
    if (who === 'guest') return { kind: 'none' };
    if (!tokens.has(who)) tokens.set(who, beginSession(database.db, personaId(who), 'test', new Date('2099-01-01')));
    return { kind: 'token', token: (await tokens.get(who)) as string };
  };
  return Object.assign<World, World>(world, {
    ...ground,
    dispatch,
    now: new Date(START),
    logged,
    credential,
    ask: async (who, action, input, requestId = randomUUID()) =>
      (await dispatch(
        { action, input, requestId },
        { credential: await credential(who), address: '127.0.0.1' },
        world.now,
      )) as never,
    get: async (who, action, input) => {
      const answer = await world.ask(who, action, input);
      if (!answer.ok) throw new Error(`${action} answered ${JSON.stringify(answer)}\n${logged.at(-1)}`);
      return answer.value;
    },
    close: async () => {
      await database.close();
      await drop();
    },
  });
}

/** An empty migrated database for one test file, and how to be rid of it. */
export async function openDatabase(
  max: number,
): Promise<{ database: Database; url: string; drop: () => Promise<void> }> {
  if (process.env.TEST_DATABASE === 'pglite') {
    const database = await openEmbedded(undefined, new Blob([readFileSync(process.env.UNION_HOME_TEST_DUMP ?? '')]));
    return { database, url: '', drop: async () => {} };
  }
  const server = process.env.UNION_HOME_TEST_SERVER ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openPostgres(server, 1);
  await admin.script(`create database ${name} template ${TEMPLATE}`);
  // Every statement is planned without its values from its first time, as a prepared one is after five.
  await admin.script(`alter database ${name} set plan_cache_mode = force_generic_plan`);
  const url = withDatabase(server, name);
  const drop = async () => {
    await admin.script(`drop database ${name} with (force)`);
    await admin.close();
  };
  return { database: openPostgres(url, max), url, drop };
}
