import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the built mini-program lies. */
export const DIST = path.resolve(__dirname, '../../../dist/weapp');

interface AppJson {
  readonly pages: string[];
  readonly subPackages?: { readonly root: string; readonly pages: string[] }[];
  readonly tabBar?: { readonly list: { readonly pagePath: string }[] };
}

/** The built app.json; throws when nothing is built. */
export function appJson(): AppJson {
  const file = path.join(DIST, 'app.json');
  if (!existsSync(file)) throw new Error('dist/weapp 还没有构建：npm run build:weapp');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Every route of the built mini-program, sub-packages included. */
export function everyRoute(): string[] {
  const { pages, subPackages = [] } = appJson();
  return [...pages, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))];
}
