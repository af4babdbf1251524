import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brokenFile, fileRefused } from '../office/file-refusal';
import { Refusal } from '../refusal';
import type { Reply } from './clean-worker';
import type { Clean } from './ports';

/** How many files may be under way, the one being cleaned included; how long one may take. */
const MAX_FILES = 8;
const LIMIT_MS = 20_000;

type Cleaned = Awaited<ReturnType<Clean>>;

/**
 * `cleanFile` in a thread of its own, one file after another, so that a server goes on answering meanwhile. The thread begins with
 * the first file, keeps no process alive, and is ended with a file that takes too long or too much: that is refused `fileRefused`.
 * `script` and `limitMs` are for tests.
 */
export function cleanInWorker({ script = join(__dirname, 'clean-worker.ts'), limitMs = LIMIT_MS } = {}): Clean {
  let worker: Worker | null = null;
  let files = 0;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): Worker => {
    const begun = new Worker(script, {
      execArgv: ['--require', require.resolve('tsx/cjs')],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    begun.unref();
    // It may also fail between two files; without a listener that would end the server.
    begun.on('error', () => {});
    begun.on('exit', () => {
      if (worker === begun) worker = null;
    });
    return begun;
  };

  const clean = (bytes: Buffer) =>
    new Promise<Cleaned>((resolve, reject) => {
      worker ??= begin();
      const own = worker;
      const settle = (how: () => void) => {
        clearTimeout(timer);
        own.off('message', answered).off('error', failed).off('exit', gone);
        how();
      };
      const end = (error: Error) => {
        if (worker === own) worker = null;
        settle(() => void own.terminate().finally(() => reject(error)));
      };
      const answered = (reply: Reply) =>
        settle(() => (reply.ok ? resolve(cleanedOf(reply)) : reject(new Refusal(reply.code, reply.fields))));
      const failed = (error: Error & { code?: string }) =>
        end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileRefused(brokenFile) : error);
      const gone = () => end(new Error('the thread ended'));
      const timer = setTimeout(() => end(fileRefused(brokenFile)), limitMs).unref();
      own.on('message', answered).on('error', failed).on('exit', gone);
      own.postMessage(bytes);
    });

  return async (bytes) => {
    if (files >= MAX_FILES) throw new Refusal('tooMany');
    files += 1;
    const cleaned = last.then(() => clean(bytes));
    last = cleaned.catch(() => {});
    return cleaned.finally(() => {
      files -= 1;
    });
  };
}

function cleanedOf({ type, bytes }: Extract<Reply, { ok: true }>): Cleaned {
  return { type, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}
