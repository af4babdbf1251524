import { contract } from '@/contract';
import type { Actions } from '@/contract/action';
import type { Act } from './act';
import type { Database } from './db/open';
import { createDispatch, type Dispatch } from './dispatch';
import type { Keys } from './office/keys';
import { openLimits } from './office/limits';
import type { Log } from './office/log';
import type { Ports } from './ports/ports';
import { acts, constraints } from './services';

/** What a running house is made of; the same for the cloud functions and for the server. */
export interface Ground {
  readonly database: Database;
  readonly keys: Keys;
  readonly ports: Ports;
  readonly log: Log;
}

/** Actions that stand in no service's contract and are added by whoever opens the house: the demo's sign-in. */
export interface Extra {
  readonly service: string;
  readonly actions: Actions;
  readonly acts: Readonly<Record<string, Act>>;
}

/** The whole contract, ready to be asked. */
export function openHouse(ground: Ground, extra?: Extra): Dispatch {
  const limits = openLimits(ground.database);
  if (!extra) return createDispatch({ ...ground, contract, acts, constraints, limits });
  const { service } = extra;
  return createDispatch({
    ...ground,
    contract: {
      ...contract,
      [service]: { ...(contract as Readonly<Record<string, Actions>>)[service], ...extra.actions },
    },
    acts: { ...acts, [service]: { ...acts[service], ...extra.acts } },
    constraints,
    limits,
  });
}
