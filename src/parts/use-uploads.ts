import { useRef, useState } from 'react';
import { call } from '@/client/call';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { type Picked, pickPapers, pickPictures, putPicked } from '@/client/upload';
import { type FilePurpose, filePurposes } from '@/contract/office';

/** One picture or PDF on its way, or there. */
export interface Upload {
  readonly key: string;
  /** Null for one that arrived before this page was opened: the phone no longer has it. */
  readonly picked: Picked | null;
  readonly percent: number;
  readonly state: 'sending' | 'done' | 'failed';
  readonly fileId: string | null;
  readonly problem: string | null;
}

/**
 * Sends files one by one: each tells how far it is, can be tried again and taken away. `onChange` gets the ids of those that arrived;
 * `kept` are ids that arrived before.
 */
export function useUploads(
  purpose: FilePurpose,
  onChange: (ids: readonly string[]) => void,
  kept: readonly string[] = [],
) {
  const [uploads, setUploads] = useState<readonly Upload[]>(() => kept.map(arrived));
  const now = useRef<readonly Upload[]>(uploads);

  function show(next: readonly Upload[]): void {
    const idsOf = (all: readonly Upload[]) => all.flatMap(({ fileId }) => (fileId ? [fileId] : []));
    const isChanged = idsOf(next).join() !== idsOf(now.current).join();
    now.current = next;
    setUploads(next);
    if (isChanged) onChange(idsOf(next));
  }

  function put(key: string, said: Partial<Upload>): void {
    show(now.current.map((one) => (one.key === key ? { ...one, ...said } : one)));
  }

  async function send({ key, picked }: Upload): Promise<void> {
    if (picked === null) return;
    put(key, { state: 'sending', percent: 0, problem: null });
    const fail = (problem: string) => put(key, { state: 'failed', problem });
    const { maxBytes, label } = filePurposes[purpose];
    if (picked.size > maxBytes) return fail(`${label}不能超过 ${maxBytes / 1024 / 1024} MB`);
    // A size the phone does not tell is said as the largest: what counts is measured in the cloud.
    const asked = { purpose, type: picked.type, size: picked.size || maxBytes };
    const begun = await call('office.beginUpload', asked, newRequestId());
    if (!begun.ok) return fail(plainSentence(begun.code));
    try {
      await putPicked(begun.value.target, picked, (percent) => put(key, { percent: Math.min(percent, 99) }));
    } catch {
      return fail('没有传上去，再试一次');
    }
    const finished = await call('office.finishUpload', { fileId: begun.value.fileId }, newRequestId());
    if (!finished.ok) return fail(finished.fields?.file ?? plainSentence(finished.code));
    put(key, { state: 'done', percent: 100, fileId: finished.value.fileId });
  }

  async function add(pick: typeof pickPictures, most: number): Promise<void> {
    const chosen = (await pick(most)).map((picked): Upload => {
      return { key: newRequestId(), picked, percent: 0, state: 'sending', fileId: null, problem: null };
    });
    show([...now.current, ...chosen]);
    for (const one of chosen) await send(one);
  }

  return {
    uploads,
    add: (most: number) => void add(pickPictures, most),
    addPapers: (most: number) => void add(pickPapers, most),
    retry: (upload: Upload) => void send(upload),
    remove: (upload: Upload) => show(now.current.filter(({ key }) => key !== upload.key)),
    /** Forgets all of them: they were handed in, or are gone. */
    clear: () => show([]),
  };
}

/** One that is in the cloud already. */
function arrived(fileId: string): Upload {
  return { key: fileId, picked: null, percent: 100, state: 'done', fileId, problem: null };
}
