import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** Starts a TypeScript file of this tree in a process of its own, run as `npm run serve` is; its log goes to /dev/null. */
export function startChild(
  file: string,
  {
    env = {},
    cwd = root,
    stdio = ['ignore', 'ignore', 'inherit', 'ipc'],
  }: { env?: Record<string, string>; cwd?: string; stdio?: SpawnOptions['stdio'] } = {},
): ChildProcess {
  const flags = [
    '--import',
    require.resolve('tsx'),
    ...(process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean),
  ];
  const variables = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...env };
  return spawn(process.execPath, [...flags, join(root, file)], { cwd, env: variables, stdio: stdio ?? 'ignore' });
}

/** Ends a child gently and waits until it is gone. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

/** Has a file do one job in a process of its own and answers what it says, once it is gone; rejects when it ends without a word. */
export async function ask<R>(file: string, job: unknown): Promise<R> {
  const child = startChild(file);
  let said: { result: R } | undefined;
  child.once('message', (message) => {
    said = { result: message as R };
  });
  const ended = new Promise<number | null>((done, failed) => child.once('exit', done).once('error', failed));
  child.send(job as object);
  const code = await ended;
  if (!said) throw new Error(`${file} ended with ${code} before it answered`);
  return said.result;
}

/** The other side of `ask`: does the one job this process was started for, and ends. */
export function answer<J, R>(work: (job: J) => Promise<R>): void {
  process.once('message', (job) => {
    work(job as J).then(
      (result) => process.send?.(result as object, () => process.exit(0)),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`, () => process.exit(1));
      },
    );
  });
}
