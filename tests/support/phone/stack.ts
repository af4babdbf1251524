import type { Page } from './framework';
import type { Options } from './wx';

const DEEPEST = 10;

interface Rules {
  readonly routes: ReadonlySet<string>;
  readonly tabs: ReadonlySet<string>;
  make(route: string, options: object): Page;
  complain(problem: string): void;
}

/** Calls one function of a page's lifecycle, if it has it. */
export function life(page: Page | undefined, name: string, ...args: unknown[]): void {
  const method = page?.instance[name];
  if (typeof method === 'function') method.apply(page?.instance, args);
}

const routeOf = (url: string) => url.replace(/^\//, '').split('?')[0] ?? '';
const queryOf = (url: string) =>
  Object.fromEntries(
    (url.split('?')[1] ?? '')
      .split('&')
      .filter(Boolean)
      .map((p) => p.split('=')),
  );

/** The stack of pages and WeChat's five ways to move through it; a refused move answers why and is complained of. */
export function createStack({ routes, tabs, make, complain }: Rules) {
  const pages: Page[] = [];
  const keptTabs = new Map<string, Page>();
  const top = () => pages.at(-1);

  function leave(page: Page | undefined): void {
    if (!page) return;
    life(page, 'onUnload');
    page.view.detach();
    keptTabs.delete(page.route);
  }

  function enter(url: string): null {
    const route = routeOf(url);
    const page = make(route, queryOf(url));
    pages.push(page);
    if (tabs.has(route)) keptTabs.set(route, page);
    life(page, 'onLoad', queryOf(url));
    life(page, 'onShow');
    life(page, 'onReady');
    return null;
  }

  function reLaunch(url: string): null {
    for (const page of new Set([...pages.splice(0), ...keptTabs.values()])) leave(page);
    return enter(url);
  }

  function switchTab(url: string): null {
    const route = routeOf(url);
    if (top()?.route === route) return null;
    life(top(), 'onHide');
    for (const page of pages.splice(0)) if (!tabs.has(page.route)) leave(page);
    const kept = keptTabs.get(route);
    if (!kept) return enter(url);
    pages.push(kept);
    life(kept, 'onShow');
    return null;
  }

  function navigateTo(url: string): string | null {
    if (pages.length >= DEEPEST) return 'webview count limit exceed';
    life(top(), 'onHide');
    return enter(url);
  }

  function redirectTo(url: string): null {
    leave(pages.pop());
    return enter(url);
  }

  function navigateBack({ delta = 1 }: Options): null {
    for (let i = Number(delta); i > 0 && pages.length > 1; i--) leave(pages.pop());
    life(top(), 'onShow');
    return null;
  }

  /** Wraps a move with WeChat's own checks of its url. */
  const checked = (may: 'tab' | 'page' | 'any', move: (url: string) => string | null) => (options: Options) => {
    const url = String(options.url);
    const isTab = tabs.has(routeOf(url));
    let refusal: string | null;
    if (!routes.has(routeOf(url))) refusal = `page "${url}" is not found`;
    else if (may !== 'any' && isTab !== (may === 'tab')) refusal = `"${url}" ${isTab ? 'is' : 'is not'} a tab page`;
    else refusal = move(url);
    if (refusal) complain(refusal);
    return refusal;
  };

  const moves = {
    navigateTo: checked('page', navigateTo),
    redirectTo: checked('page', redirectTo),
    reLaunch: checked('any', reLaunch),
    switchTab: checked('tab', switchTab),
    navigateBack,
  };
  return { pages, top, moves };
}
