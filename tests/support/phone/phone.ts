import { appJson, everyRoute } from './dist';
import { createFramework } from './framework';
import type { SetData } from './set-data';
import { createStack, life } from './stack';
import { type Cloud, createWx } from './wx';

/** An error in one line: its first frames inside the mini-program, nothing that makes jest print a minified line. */
function short(part: unknown): string {
  if (!(part instanceof Error)) return String(part);
  const frames = part.stack?.match(/phone:\S+?:\d+:\d+/g) ?? [];
  return [`${part.name}: ${part.message}`, ...frames.slice(0, 3)].join(' ← ');
}

let complain: (...parts: unknown[]) => void = () => {};
const warn = console.warn;
// Compiled WXML and the framework speak on the outer console: a template that is not there is a hole in the page.
console.error = (...parts: unknown[]) => complain(...parts);
console.warn = (...parts: unknown[]) => (/WXMLRT_/.test(String(parts[0])) ? complain(...parts) : warn(...parts));

/**
 * A phone with the built mini-program on it, running in WeChat's component framework without the web's globals. `cloud`
 * answers wx.cloud.callFunction. What would be an error on a phone ends up in `problems`. One phone at a time.
 */
export function createPhone(cloud: Cloud) {
  const problems: string[] = [];
  const setDataCalls: SetData[] = [];
  complain = (...parts) => void problems.push(parts.map(short).join(' '));

  const { pages, tabBar } = appJson();
  const stack = createStack({
    routes: new Set(everyRoute()),
    tabs: new Set(tabBar?.list.map((tab) => tab.pagePath)),
    make: (route, options) => framework.make(route, options),
    complain,
  });
  const wx = createWx(cloud, stack.moves);
  const framework = createFramework(
    {
      wx: wx.api,
      getCurrentPages: () => stack.pages.map((page) => page.instance),
      requirePlugin: () => ({}),
      console: { ...console, error: complain },
    },
    (call) => setDataCalls.push(call),
  );

  const launch = { path: pages[0], query: {}, scene: 1001, referrerInfo: {} };
  const app = framework.start();
  app.onLaunch?.(launch);
  app.onShow?.(launch);

  return {
    /** The stubs: `wx.calls` (toasts, modals, calls made), `wx.storage`, `wx.api` to replace one, `wx.setOnline`. */
    wx,
    problems,
    setDataCalls,
    /** The page on top: its DOM in `view.dom`, and the tree that Taro sent in `instance.data`. */
    page: stack.top,
    /** The route of the page on top. */
    route: () => stack.top()?.route ?? '',
    /** Opens `pages/…?a=b` with nothing under it. */
    open: (url: string) => void stack.moves.reLaunch({ url }),
    /** The phone's own way back. */
    back: () => void stack.moves.navigateBack({}),
    /** Puts the mini-program into the background, or to the front again. */
    setShown(isShown: boolean): void {
      if (!isShown) life(stack.top(), 'onHide');
      app[isShown ? 'onShow' : 'onHide']?.(launch);
      wx.emit(isShown ? 'AppShow' : 'AppHide', launch);
      if (isShown) life(stack.top(), 'onShow');
    },
  };
}

/** What createPhone answers. */
export type Phone = ReturnType<typeof createPhone>;
