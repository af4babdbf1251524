import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const TARO = path.join(root, 'node_modules/@tarojs/cli/bin/taro');

/** What can change what the phone or the browser gets; the cloud and the commands cannot. */
const SOURCES = [
  'src',
  'config/index.ts',
  'config/babel.js',
  'config/aria',
  'project.config.json',
  'package.json',
  'package-lock.json',
];
const ELSEWHERE = new Set(['src/cloud', 'src/cli']);

function filesUnder(relative: string): string[] {
  if (ELSEWHERE.has(relative)) return [];
  if (!statSync(path.join(root, relative)).isDirectory()) return [relative];
  const names = readdirSync(path.join(root, relative)).sort();
  return names.flatMap((name) => filesUnder(`${relative}/${name}`));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until no other process builds the same target; answers how to let go. A dead process's lock is taken over. */
function lock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
      // Empty for more than a moment: its writer died between making and filling it.
      const isDead = holder ? !isAlive(holder) : existsSync(file) && Date.now() - statSync(file).mtimeMs > 5_000;
      if (isDead) rmSync(file, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function build(target: 'weapp' | 'h5', entry: string): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [TARO, 'build', '--type', target], options);
  if (status !== 0 || !existsSync(entry))
    throw new Error(`构建 ${target} 失败：\n${`${stdout}${stderr}`.slice(-4000)}`);
}

/**
 * Builds dist/weapp or dist/h5 for production unless it already is what the sources say; answers whether it built.
 * Throws with the end of Taro's output when the build fails.
 */
export function buildOnce(target: 'weapp' | 'h5'): boolean {
  const at = (name: string) => path.join(root, 'dist', name);
  const stamp = at(`${target}.stamp`);
  const entry = at(target === 'weapp' ? 'weapp/app.json' : 'h5/index.html');
  const unlock = lock(at(`${target}.lock`));
  try {
    const wanted = fingerprint();
    if (existsSync(entry) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
    rmSync(stamp, { force: true });
    build(target, entry);
    writeFileSync(stamp, wanted);
    return true;
  } finally {
    unlock();
  }
}
