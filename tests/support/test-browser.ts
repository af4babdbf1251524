import { randomUUID } from 'node:crypto';
import { browserOf } from '@/cloud/ports/browser';
import { httpPlatform } from '@/cloud/ports/identity';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Answer } from '@/contract/errors';
import type { World } from './world';

export const CHROME_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

/** A browser in front of a world: keeps its cookie between requests, and the token it is given. */
export interface TestBrowser {
  token: string | null;
  /** What it sends as its cookie. */
  cookie: string;
  isIdle: boolean;
  address: string;
  readonly ask: <N extends ActionName>(
    action: N,
    input: Input<ActionOf<N>>,
    requestId?: string,
  ) => Promise<Answer<Output<ActionOf<N>>>>;
  /** Asks and expects success. */
  readonly get: <N extends ActionName>(action: N, input: Input<ActionOf<N>>) => Promise<Output<ActionOf<N>>>;
}

/** Opens a browser without cookie or token. */
export function newBrowser(world: Pick<World, 'dispatch' | 'now'>): TestBrowser {
  const one: TestBrowser = {
    token: null,
    cookie: '',
    isIdle: false,
    address: '183.62.4.17',
    ask: async (action, input, requestId = randomUUID()) => {
      const said = { cookie: one.cookie, agent: CHROME_ON_WINDOWS, idle: one.isIdle ? '1' : undefined };
      const { browser, setCookie } = browserOf(said, true);
      const platform = httpPlatform(one.token === null ? undefined : `Bearer ${one.token}`, one.address, browser);
      const answer = await world.dispatch({ action, input, requestId }, platform, world.now);
      const set = setCookie();
      if (set !== null && answer.ok) one.cookie = set.split(';')[0] ?? '';
      return answer as never;
    },
    get: async (action, input) => {
      const answer = await one.ask(action, input);
      if (!answer.ok) throw new Error(`${action} answered ${JSON.stringify(answer)}`);
      return answer.value;
    },
  };
  return one;
}
