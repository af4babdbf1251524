import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { builtFiles, folderOf, readBuilt } from '../support/built';

const platform = process.platform === 'darwin' ? 'mac' : 'linux';
const folder = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', platform);

/** Runs WeChat's own compiler over the build; answers what it complains of. */
function complaints(compiler: 'wcc' | 'wcsc', args: string[]): string {
  const program = path.join(folder, compiler);
  chmodSync(program, 0o755);
  const { status, stderr, error } = spawnSync(program, args, { cwd: folderOf('weapp'), maxBuffer: 64 * 1024 * 1024 });
  if (error) throw error;
  return `${status === 0 ? '' : `${compiler} ${status}`}${stderr.toString()}`.trim();
}

test('wcc compiles every WXML and WXS', () => {
  const files = [...builtFiles('weapp', '.wxml'), ...builtFiles('weapp', '.wxs')];
  expect(complaints('wcc', ['-d', ...files, '-gn', '$gwx'])).toBe('');
});

test('wcsc compiles every WXSS', () => {
  expect(complaints('wcsc', ['-db', '-pc', '0', ...builtFiles('weapp', '.wxss')])).toBe('');
});

test('the newer template compiler has no warning', () => {
  const group = new TmplGroup();
  const warnings = builtFiles('weapp', '.wxml').flatMap((file) =>
    group.addTmpl(file.slice(0, -5), readBuilt('weapp', file)),
  );
  group.free();
  expect(warnings).toEqual([]);
});
