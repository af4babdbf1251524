import { useRef, useState } from 'react';
import { call } from '@/client/call';
import { takePhoto } from '@/client/photo';
import { putFile } from '@/client/put-file';
import { newRequestId } from '@/client/request-id';
import { type ErrorCode, errors } from '@/contract/errors';
import type { FilePurpose } from '@/contract/office';

/** One photograph for a form: taken, sent and checked; `fileId` is there once it is kept, `error` says in words why not. */
export function usePhoto(purpose: FilePurpose) {
  const [fileId, setFileId] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);

  async function take(): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    const photo = await takePhoto();
    if (photo) {
      setSending(true);
      setError(undefined);
      const sent = await send(purpose, photo);
      if ('fileId' in sent) setFileId(sent.fileId);
      else setError(sent.sentence);
      setSending(false);
    }
    isBusy.current = false;
  }

  return { fileId, error, isSending, take: () => void take(), drop: () => setFileId(null) };
}

async function send(purpose: FilePurpose, photo: NonNullable<Awaited<ReturnType<typeof takePhoto>>>) {
  const begun = await call('office.beginUpload', { purpose, type: photo.type, size: photo.size }, newRequestId());
  if (!begun.ok) return refused(begun.code, begun.fields);
  try {
    await putFile(begun.value.target, photo.path);
  } catch {
    return refused('offline');
  }
  const kept = await call('office.finishUpload', { fileId: begun.value.fileId }, newRequestId());
  return kept.ok ? { fileId: kept.value.fileId } : refused(kept.code, kept.fields);
}

function refused(code: ErrorCode, fields: Readonly<Record<string, string>> = {}) {
  return { sentence: Object.values(fields)[0] ?? errors[code].sentence };
}
