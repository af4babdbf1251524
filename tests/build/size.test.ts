import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { budget } from '../../config/budget';
import { builtFiles, folderOf, readBuilt } from '../support/built';

const roots: string[] = JSON.parse(readBuilt('weapp', 'app.json')).subPackages.map((one: { root: string }) => one.root);
const notShipped = /\.(LICENSE\.txt|map)$|^project\.config\.json$/;
const weapp = builtFiles('weapp').filter((file) => !notShipped.test(file));
const bytes = (files: string[]) =>
  files.reduce((sum, file) => sum + statSync(path.join(folderOf('weapp'), file)).size, 0);

test('the main package', () => {
  const main = weapp.filter((file) => !roots.some((root) => file.startsWith(`${root}/`)));
  expect(bytes(main)).toBeLessThanOrEqual(budget.weappMain);
});

test.each(roots)('the sub-package %s', (root) => {
  expect(bytes(weapp.filter((file) => file.startsWith(`${root}/`)))).toBeLessThanOrEqual(budget.weappSubPackage);
});

/** The chunk numbers that the entry script asks for before it shows `route`. */
function chunksOf(route: string, scripts: string): string[] {
  const from = scripts.indexOf(`path:"${route}"`);
  const loading = scripts.slice(from, scripts.indexOf('.then(', from));
  return [...loading.matchAll(/\.e\((\d+)\)/g)].map((match) => match[1] ?? '');
}

test('what a browser fetches before the home page is drawn', () => {
  const html = readBuilt('h5', 'index.html');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const scripts = named
    .filter((file) => file.endsWith('.js'))
    .map((file) => readBuilt('h5', file))
    .join('\n');
  const chunks = chunksOf('pages/home/index', scripts);
  expect(chunks).not.toEqual([]);
  const lazy = builtFiles('h5').filter((file) =>
    chunks.some((id) => new RegExp(`/${id}\\.\\w+\\.(js|css)$`).test(file)),
  );
  const first = ['index.html', ...new Set([...named, ...lazy])];
  const gzip = first.map((file) => gzipSync(readFileSync(path.join(folderOf('h5'), file))).length);
  expect(gzip.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budget.h5FirstLoad);
});
