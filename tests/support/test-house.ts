import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Act } from '@/cloud/act';
import { createDispatch } from '@/cloud/dispatch';
import { openLimits } from '@/cloud/office/limits';
import { type Action, action } from '@/contract/action';
import type { Answer, ErrorCode } from '@/contract/errors';
import { input } from '@/contract/fields';
import { everyone } from '@/contract/roles';
import type { Who, World } from './world';

export interface TestAction {
  readonly action?: Partial<Action>;
  readonly act: Act;
}

/** Asks one action, `test.it`, of a house that has nothing else, on a world's database, keys and log. */
export type AskIt = (who: Who, given?: object, requestId?: string) => Promise<Answer<unknown>>;

/** A house with one action of the test's own; it takes nothing and answers anything unless said otherwise. */
export function openTestHouse(
  world: World,
  { action: said, act }: TestAction,
  constraints: Readonly<Record<string, ErrorCode>> = {},
): AskIt {
  const it = action({ roles: everyone, input: input({}), output: v.any(), ...said }) as Action;
  const limits = openLimits(world.database);
  const dispatch = createDispatch({
    ...world,
    contract: { test: { it } },
    acts: { test: { it: act } },
    constraints,
    limits,
  });
  return async (who, given = {}, requestId = randomUUID()) =>
    dispatch(
      { action: 'test.it', input: given, requestId },
      { credential: await world.credential(who), address: '127.0.0.1' },
      world.now,
    );
}
