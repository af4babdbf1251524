import { parentPort } from 'node:worker_threads';
import type { ErrorCode } from '@/contract/errors';
import type { FileType } from '@/contract/office';
import { cleanFile } from '../office/file-content';
import { Refusal } from '../refusal';

/** What comes back across the thread; a refusal as its parts, because a class does not survive the way. */
export type Reply =
  | { readonly ok: true; readonly type: FileType; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: ErrorCode; readonly fields: Refusal['fields'] };

async function answer(bytes: Uint8Array): Promise<Reply> {
  try {
    return { ok: true, ...(await cleanFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, fields: error.fields };
  }
}

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await answer(bytes)));
