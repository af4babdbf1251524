import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ActionName } from '@/contract';

const root = resolve(__dirname, '../..');

/** A command of the product, running in a process of its own. */
export interface Command {
  readonly child: ChildProcess;
  /** Everything it said so far, on both streams. */
  readonly said: () => string;
  /** Waits until it says this; fails with what it said when it ends first. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Waits for its end; answers the exit code. */
  readonly ends: () => Promise<number | null>;
}

/** Runs `src/cli/<name>.ts` with these variables over an environment that has none of the product's own. */
export function runCommand(name: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Command {
  const { DATABASE_URL: _, KEYS: __, NODE_ENV: ___, PORT: ____, ...clean } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, `src/cli/${name}.ts`), ...args], {
    cwd: root,
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return {
    child,
    said: () => text,
    ends: () => ended,
    says: async (pattern) => {
      let isOver = false;
      void ended.then(() => (isOver = true));
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        if (isOver) throw new Error(`${name} ended without saying ${pattern}: ${text}`);
        await new Promise((wait) => setTimeout(wait, 30));
      }
    },
  };
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'union-home-test-'));
}

/** The cookie each host has given this test, which is one browser to it: a token is good with it only. As in a browser, ports share it. */
const cookies = new Map<string, string>();

/** What a browser of its own needs to use the tokens of `post`: the cookie, `name=value`. */
export const cookieOf = (url: string) => cookies.get(new URL(url).hostname) ?? '';

/** Asks an action over HTTP; answers the parsed body. */
export async function post(
  url: string,
  action: ActionName | 'members.demoSignIn' | 'members.demoPersonas',
  input: object,
  more: { token?: string; requestId?: string } = {},
): Promise<{ ok: boolean; value?: Record<string, unknown>; code?: string }> {
  const headers = {
    'content-type': 'application/json',
    cookie: cookieOf(url),
    ...(more.token ? { authorization: `Bearer ${more.token}` } : {}),
  };
  const response = await fetch(`${url}/api`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ action, input, requestId: more.requestId ?? crypto.randomUUID() }),
  });
  const given = response.headers.get('set-cookie')?.split(';')[0];
  if (given) cookies.set(new URL(url).hostname, given);
  return response.json() as Promise<{ ok: boolean; value?: Record<string, unknown>; code?: string }>;
}
