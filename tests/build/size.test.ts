import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { budget } from '../../config/budget';
import { builtFiles, folderOf, readBuilt } from '../support/built';

const roots: string[] = JSON.parse(readBuilt('weapp', 'app.json')).subPackages.map((one: { root: string }) => one.root);
const notShipped = /\.(LICENSE\.txt|map)$|^project\.config\.json$/;
const weapp = builtFiles('weapp').filter((file) => !notShipped.test(file));
const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(path.join(folderOf('weapp'), file)).size, 0);

test('the main package', () => {
  const main = weapp.filter((file) => !roots.some((root) => file.startsWith(`${root}/`)));
  expect(bytes(main)).toBeLessThanOrEqual(budget.weappMain);
});

test.each(roots)('the sub-package %s', (root) => {
  expect(bytes(weapp.filter((file) => file.startsWith(`${root}/`)))).toBeLessThanOrEqual(budget.weappSubPackage);
});
