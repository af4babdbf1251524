import { parentPort } from 'node:worker_threads';
import type { ErrorCode } from '@/contract/errors';
import type { FileType } from '@/contract/office';
import { cleanFile } from '../office/file-content';
import { tableOf } from '../office/sheet-table';
import { Refusal } from '../refusal';

/** What is to be done with a file. */
export interface Work {
  readonly what: 'clean' | 'table';
  readonly bytes: Uint8Array;
}

/** What comes back across the thread; a refusal as its parts, because a class does not survive the way. */
export type Reply =
  | { readonly ok: true; readonly type: FileType; readonly bytes: Uint8Array }
  | { readonly ok: true; readonly table: string[][] }
  | { readonly ok: false; readonly code: ErrorCode; readonly fields: Refusal['fields'] };

async function answer({ what, bytes }: Work): Promise<Reply> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return { ok: true, ...(what === 'clean' ? await cleanFile(file) : { table: await tableOf(file) }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, fields: error.fields };
  }
}

parentPort?.on('message', async (work: Work) => parentPort?.postMessage(await answer(work)));
