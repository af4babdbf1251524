import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notShipped = /\.(LICENSE\.txt|map)$|^project\.config\.json$/;

/** The bytes, as stored, of the mini-program's main package (root '') and of each sub-package. */
export function weappPackages(folder: string): { root: string; bytes: number }[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
  const roots = app.subPackages.map(({ root }) => root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file, facts: statSync(join(folder, file)) }))
    .filter(({ file, facts }) => facts.isFile() && !notShipped.test(file));
  const rootOf = (file: string) => roots.find((root) => file.startsWith(`${root}/`)) ?? '';
  return ['', ...roots].map((root) => ({
    root,
    bytes: files.filter(({ file }) => rootOf(file) === root).reduce((sum, { facts }) => sum + facts.size, 0),
  }));
}
