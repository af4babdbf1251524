import { queryClient } from '@/client/query';
import { browserOf } from '@/cloud/ports/browser';
import type { Credential } from '@/cloud/ports/identity';
import { httpPlatform } from '@/cloud/ports/identity';
import { useSession } from '@/stores/session';
import { CHROME_ON_WINDOWS } from '../test-browser';
import { openWorld, type Who, type World } from '../world';
import { answerWith } from './cloud';

/** What was asked of the server, in order. */
export interface Asked {
  readonly action: string;
  readonly input: Record<string, unknown>;
  readonly requestId?: string;
}

/** A world behind the pages: the real dispatch on a real database, on the clock of the wall, as codes that turn need it. */
export interface House extends World {
  readonly asked: Asked[];
  /** What happens to one request on its way: it may throw (no network) before or after it was answered. */
  onTheWay: (asked: Asked, answer: () => Promise<unknown>) => Promise<unknown>;
}

const straight: House['onTheWay'] = (_, answer) => answer();

/** Opens a world and puts it behind Taro.request. */
export async function openHouseBehindPages(): Promise<House> {
  const world = await openWorld();
  const house: House = Object.assign(world, { now: new Date(), asked: [], onTheWay: straight });
  let cookie = '';
  answerWith((body, authorization) => {
    const asked = body as Asked;
    house.asked.push(asked);
    house.now = new Date();
    return house.onTheWay(asked, async () => {
      const { browser, setCookie } = browserOf({ cookie, agent: CHROME_ON_WINDOWS, idle: undefined }, true);
      const answer = await house.dispatch(body as never, httpPlatform(authorization, '127.0.0.1', browser), house.now);
      cookie = setCookie()?.split(';')[0] ?? cookie;
      return answer;
    });
  });
  return house;
}

/** Lets requests go their straight way again. */
export function allIsWell(house: House): void {
  house.onTheWay = straight;
}

/** The browser is somebody's from here on, with nothing left over from whoever it was before. */
export async function become(house: House, who: Who): Promise<void> {
  const credential: Credential = await house.credential(who);
  useSession.getState().forget();
  if (credential.kind === 'token') useSession.getState().signIn(credential.token);
  queryClient.clear();
}
