import path from 'node:path';
import { DIST } from './dist';
import { phoneModules } from './modules';
import { type SetData, watchSetData } from './set-data';

// WeChat's component framework ships no usable types.
const simulate = require('miniprogram-simulate');
const inside = require('miniprogram-simulate/src/utils');

const LOADING = { rootPath: DIST, compiler: 'official', compilerOptions: { maxBuffer: 64 * 1024 * 1024 } };

/** A node as Taro sends it to the view: `sid` its id, `cn` its children, the rest attributes under short names. */
export interface Node {
  readonly sid?: string;
  readonly cn?: Node[];
  readonly [alias: string]: unknown;
}

/** A mounted page: `instance` is the `this` of its functions, `view` its DOM. */
export interface Page {
  readonly route: string;
  readonly instance: { readonly data: { readonly root?: Node }; readonly [member: string]: unknown };
  readonly view: { readonly dom: HTMLElement; attach(parent: object): void; detach(): void };
}

type Definition = Record<string, unknown>;
type App = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/** A page's functions become a component's methods: the framework knows only components. */
function asComponent(page: Definition): Definition {
  const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'));
  return { data: page.data ?? {}, methods };
}

/** Loads the built mini-program; `given` are its free names, beside App, Page and Component. */
export function createFramework(given: Record<string, unknown>, record: (call: SetData) => void) {
  const definitions = new Map<string, Definition>();
  let registering = '';
  let app: App = {};

  const define = (definition: Definition) => void definitions.set(registering, definition);
  const run = phoneModules({
    ...given,
    App: (definition: App) => {
      app = definition;
    },
    Page: (definition: Definition) => define(asComponent(definition)),
    Component: define,
    Behavior: (definition: object) => simulate.behavior(definition),
    getApp: () => app,
  });

  // The framework wants a file run at every load, webpack runs a module once: what it defined then is given again.
  const runComponent = (file: string) => {
    registering = file;
    if (!definitions.has(file)) run(file);
    const route = path.relative(DIST, file);
    const { methods = {}, ...rest } = definitions.get(file) ?? {};
    const created = function created(this: Parameters<typeof watchSetData>[0]) {
      watchSetData(this, route, record);
    };
    const register = (globalThis as unknown as { Component(definition: Definition): void }).Component;
    register({ ...rest, methods: { ...(methods as object) }, created });
  };

  return {
    /** Runs app.js and answers what it gave to App(). */
    start(): App {
      run(path.join(DIST, 'app'));
      return app;
    },
    /** Mounts the page of `route` without calling any of its lifecycle. */
    make(route: string, options: object): Page {
      inside.runJs = runComponent;
      const view = simulate.render(simulate.load(path.join(DIST, route), 'page', LOADING));
      Object.assign(view.instance, { route, __route__: route, is: route, options });
      view.attach(document.body);
      return { route, instance: view.instance, view };
    },
  };
}
