import { say } from './phone';

/** As Taro's build writes it: the module is on its way in the first place of a list. */
type Loading = readonly unknown[] | Promise<readonly unknown[]>;

interface Browser {
  readonly __taroAppConfig?: {
    readonly routes?: readonly { readonly path: string; load(context: object, params: object): Loading }[];
  };
  readonly addEventListener: (event: 'load' | 'online', listen: () => void, how?: { once: boolean }) => void;
  readonly requestIdleCallback?: (work: () => void) => void;
  readonly setTimeout: (work: () => void, ms: number) => void;
}

const browser = globalThis as unknown as Browser;

/** What somebody may need in a hall without a network, the likeliest first. */
const likely = [
  'pages/events/mine/index',
  'pages/events/detail/index',
  'pages/events/code/index',
  'pages/events/sign-up/index',
  'pages/events/list/index',
  'pages/mine/index',
  'pages/inbox/index',
  'pages/services/index',
  'pages/cases/list/index',
  'pages/members/profile/index',
  'pages/privacy/mine/index',
  'pages/help/topics/index',
  'pages/events-door/duty/index',
  'pages/events-door/check-in/index',
  'pages/events-door/roster/index',
];

const here = new Set<string>();

/** Loads the code of a page as Taro's router would; nothing to wait for where it is here or no page of ours. */
function load(path: string): Promise<unknown> | null {
  const route = browser.__taroAppConfig?.routes?.find((one) => one.path.replace(/^\//, '') === path);
  if (!route || here.has(path)) return null;
  return Promise.resolve(route.load({}, {}))
    .then((parts) => Promise.all(parts))
    .then(() => here.add(path));
}

/** Opens a page once its code is here; where it cannot be fetched, says so and stays: the router would change the address alone. */
export function withPage(route: string, go: () => void): void {
  const loading = load(route.replace(/^\//, '').split('?')[0] ?? '');
  if (loading === null) go();
  else void loading.then(go, () => say('没有连上网络，再试一次'));
}

/** Fetches the code of likely pages, one after another, when the first page is drawn and the browser has nothing to do; goes on when a lost network is back. */
export function fetchAhead(): void {
  const rest = [...likely];
  const next = () => {
    const path = rest[0];
    if (path === undefined) return;
    const goOn = () => {
      rest.shift();
      next();
    };
    void Promise.resolve(load(path)).then(goOn, () => browser.addEventListener('online', next, { once: true }));
  };
  browser.addEventListener('load', () => {
    if (browser.requestIdleCallback) browser.requestIdleCallback(next);
    else browser.setTimeout(next, 2000);
  });
}
