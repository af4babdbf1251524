import { contract } from '@/contract';
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

/** The whole contract, ready to be asked. */
export function openHouse(ground: Ground): Dispatch {
  return createDispatch({ ...ground, contract, acts, constraints, limits: openLimits(ground.database) });
}
