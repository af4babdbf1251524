import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, startChild } from '../child';

/** `npm run serve` itself, in a process and a folder of its own with an empty page; its log goes to /dev/null. */
export async function startServer(url: string, keys: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'union-home-bench-'));
  mkdirSync(join(home, 'dist/h5'), { recursive: true });
  writeFileSync(join(home, 'dist/h5/index.html'), '<!doctype html>');
  const port = await freePort();
  const env = { DATABASE_URL: url, KEYS: keys, PORT: String(port), FILES_FOLDER: join(home, 'files') };
  const child = startChild('src/cli/serve.ts', { env, cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  await ready(child, port);
  return {
    port,
    stop: async () => {
      await endChild(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('serve was not ready within 20 s');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
