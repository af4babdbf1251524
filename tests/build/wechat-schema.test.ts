import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderOf } from '../support/built';

// miniprogram-ci answers offline only when its project need not ask WeChat for its attributes.
const ci = require('miniprogram-ci');
const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config');

test('WeChat accepts app.json, every page.json, the tab bar, its icons and all references', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'ci-'));
  const privateKeyPath = path.join(home, 'key');
  writeFileSync(privateKeyPath, 'none');
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: folderOf('weapp'),
    privateKeyPath,
    privateKey: 'none',
    attr: async () => DefaultProjectAttr,
  });
  const compiled = await ci.getCompiledResult({ project, setting: { es6: false, minify: false } });
  rmSync(home, { recursive: true });
  expect(Object.keys(compiled)).toContain('app.js');
});
