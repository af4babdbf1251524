import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brokenFile, fileRefused } from '../office/file-refusal';
import { Refusal } from '../refusal';
import type { Reply, Work } from './files-worker';
import type { Clean, Ports } from './ports';

/** How many files may be under way, the one being cleaned included; how long one may take. */
const MAX_FILES = 8;
const LIMIT_MS = 20_000;

type Cleaned = Awaited<ReturnType<Clean>>;
type Done = Extract<Reply, { ok: true }>;

/**
 * `cleanFile` and `tableOf` in a thread of their own, one file after another, so that a server goes on answering meanwhile. The thread
 * begins with the first file, keeps no process alive, and is ended with a file that takes too long or too much: that is refused
 * `fileRefused`. `script` and `limitMs` are for tests.
 */
export function filesInWorker({
  script = join(__dirname, 'files-worker.ts'),
  limitMs = LIMIT_MS,
} = {}): Pick<Ports, 'clean' | 'table'> {
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

  const send = (work: Work) =>
    new Promise<Done>((resolve, reject) => {
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
        settle(() => (reply.ok ? resolve(reply) : reject(new Refusal(reply.code, reply.fields))));
      const failed = (error: Error & { code?: string }) =>
        end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileRefused(brokenFile) : error);
      const gone = () => end(new Error('the thread ended'));
      const timer = setTimeout(() => end(fileRefused(brokenFile)), limitMs).unref();
      own.on('message', answered).on('error', failed).on('exit', gone);
      own.postMessage(work);
    });

  const inTurn = async (work: Work): Promise<Done> => {
    if (files >= MAX_FILES) throw new Refusal('tooMany');
    files += 1;
    const done = last.then(() => send(work));
    last = done.catch(() => {});
    return done.finally(() => {
      files -= 1;
    });
  };

  return {
    clean: async (bytes) => cleanedOf(await inTurn({ what: 'clean', bytes })),
    table: async (bytes) => tableIn(await inTurn({ what: 'table', bytes })),
  };
}

function cleanedOf(done: Done): Cleaned {
  if (!('bytes' in done)) throw new Error('the thread did something else');
  const { type, bytes } = done;
  return { type, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

function tableIn(done: Done): string[][] {
  if (!('table' in done)) throw new Error('the thread did something else');
  return done.table;
}
