/** What Taro's H5 build defines and what Node has but jsdom hides. */
const { TextDecoder, TextEncoder } = require('node:util');

process.env.TARO_ENV = 'h5';
process.env.TARO_PLATFORM = 'web';

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  setImmediate: globalThis.setImmediate ?? require('node:timers').setImmediate,
  clearImmediate: globalThis.clearImmediate ?? require('node:timers').clearImmediate,
  defineAppConfig: (config) => config,
  definePageConfig: (config) => config,
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_SIZE_APIS: true,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_MUTATION_OBSERVER: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  DEPRECATED_ADAPTER_COMPONENT: false,
  __TARO_FRAMEWORK__: 'react',
});
// The pool of PostgreSQL lets its timers not hold up the process; a browser's are numbers.
Object.defineProperty(Number.prototype, 'unref', { value: () => {} });
window.scrollTo = () => {};
window.navigator.vibrate = () => true;
window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });

// @tarojs/test-utils-react calls act() where React 18.3 no longer wants it.
const say = console.error;
console.error = (...parts) => /ReactDOMTestUtils.act/.test(String(parts[0])) || say(...parts);
