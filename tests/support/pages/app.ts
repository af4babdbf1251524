import { existsSync } from 'node:fs';
import path from 'node:path';
import { createReactApp } from '@tarojs/plugin-framework-react/dist/runtime';
import { createHashHistory, createRouter } from '@tarojs/router';
import { initPxTransform } from '@tarojs/taro';
import React from 'react';
import ReactDOM from 'react-dom/client';

const src = path.resolve(__dirname, '../../../src');

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

const load = (file: string) => require(path.join(src, file)).default;

/** Every route of src/app.config.ts, sub-packages included. */
function routesOf(config: AppConfig): string[] {
  return [...config.pages, ...(config.subPackages ?? []).flatMap((p) => p.pages.map((page) => `${p.root}/${page}`))];
}

/** Starts the real src/app.tsx at `url` on Taro's H5 runtime, as the entry script that Taro generates does. */
export function startApp(url: string): void {
  const config = load('app.config') as AppConfig;
  const pages = routesOf(config);
  const routes = pages.map((route) => ({
    path: route,
    ...(existsSync(path.join(src, `${route}.config.ts`)) ? load(`${route}.config`) : {}),
    load: async (context: unknown, params: unknown) => [load(route), context, params],
  }));
  const appConfig = { ...config, pages, routes, router: { mode: 'hash' } };
  Object.assign(window, { React, __taroAppConfig: appConfig });
  document.body.innerHTML = '<div id="app" class="taro_router"></div>';
  window.history.replaceState(null, '', `#${url}`); // setting the hash would be a move, and draw the page twice
  const app = createReactApp(load('app'), React, ReactDOM, appConfig);
  createRouter(createHashHistory({ window }), app, appConfig as never, React as never);
  initPxTransform({ designWidth: 375, deviceRatio: { 375: 2 }, baseFontSize: 20, unitPrecision: 5, targetUnit: 'px' });
}
