import { contract } from '@/contract';
import type { Actions } from '@/contract/action';
import type { Act } from './act';
import type { Database } from './db/open';
import { createDispatch, type Dispatch } from './dispatch';
import type { Keys } from './office/keys';
import { openLimits } from './office/limits';
import type { Log } from './office/log';
import { openSwitches } from './office/switches';
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

/** The whole contract, ready to be asked. Once a service was switched here, this house knows at once. */
export function openHouse(ground: Ground, extra?: Extra): Dispatch {
  const switches = openSwitches(ground.database);
  const dispatch = createDispatch({
    ...ground,
    contract: extra ? withExtra<Actions>(contract, extra.service, extra.actions) : contract,
    acts: extra ? withExtra(acts, extra.service, extra.acts) : acts,
    constraints,
    limits: openLimits(ground.database),
    switches,
  });
  return async (asked, platform, now) => {
    const answer = await dispatch(asked, platform, now);
    if (asked.action === 'organisation.switchService') switches.forget();
    return answer;
  };
}

function withExtra<T extends object>(all: Readonly<Record<string, T>>, service: string, more: T): Record<string, T> {
  return { ...all, [service]: { ...all[service], ...more } };
}
