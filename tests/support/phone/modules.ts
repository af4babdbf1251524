import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './dist';

/** Names that a browser or Node has and a phone's JavaScript has not; WeChat hides most of them the same way. */
const HIDDEN = `window document frames self top parent location history navigator localStorage sessionStorage indexedDB
  screen alert confirm prompt fetch Headers Request Response XMLHttpRequest WebSocket EventSource FormData Blob File
  FileReader Image Audio AbortController AbortSignal URL URLSearchParams TextEncoder TextDecoder crypto Intl atob btoa
  performance structuredClone queueMicrotask requestAnimationFrame cancelAnimationFrame requestIdleCallback
  MutationObserver IntersectionObserver ResizeObserver customElements Event CustomEvent EventTarget Node Element
  HTMLElement process Buffer global setImmediate clearImmediate`.split(/\s+/);

const LANGUAGE = `Object Function Array String Number Boolean Symbol Math JSON Date RegExp Error TypeError RangeError
  SyntaxError ReferenceError Promise Map Set WeakMap WeakSet Proxy Reflect ArrayBuffer DataView Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array parseInt parseFloat isNaN
  isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape setTimeout clearTimeout setInterval
  clearInterval console`.split(/\s+/);

/** What a phone's `globalThis` holds: the language and timers, no web. */
const phoneGlobal = () =>
  Object.fromEntries(LANGUAGE.map((name) => [name, (globalThis as Record<string, unknown>)[name]]));

/**
 * Runs the mini-program's files as WeChat does: each once, in a function whose arguments are `given` (wx, App, Page …)
 * and hide what a phone lacks. Answers a `require` for absolute paths without ending.
 */
export function phoneModules(given: Record<string, unknown>): (file: string) => unknown {
  const known = new Map<string, { exports: unknown }>();
  const shared: Record<string, unknown> = { ...given, globalThis: phoneGlobal() };
  const names = [...Object.keys(shared), ...HIDDEN.filter((name) => !(name in shared))];

  return function run(file: string): unknown {
    const old = known.get(file);
    if (old) return old.exports;
    const module = { exports: {} as unknown };
    known.set(file, module);
    const require = (to: string) => run(path.join(path.dirname(file), to.replace(/\.js$/, '')));
    const body = `${readFileSync(`${file}.js`, 'utf8')}\n//# sourceURL=phone:${path.relative(DIST, file)}.js`;
    const call = new Function('require', 'module', 'exports', ...names, body);
    call(require, module, module.exports, ...names.map((name) => shared[name]));
    return module.exports;
  };
}
