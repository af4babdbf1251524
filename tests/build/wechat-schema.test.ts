import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { folderOf } from '../support/built';

test('WeChat accepts app.json, every page.json, the tab bar, its icons and all references', () => {
  const program = path.resolve(__dirname, '../support/wechat-ci.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program, folderOf('weapp')], { encoding: 'utf8' });
  expect(stderr.split('refused:')[1] ?? '').toBe('');
  expect(stdout.split('files:')[1]?.split(',')).toEqual(expect.arrayContaining(['app.js', 'app.json', 'base.wxml']));
});
