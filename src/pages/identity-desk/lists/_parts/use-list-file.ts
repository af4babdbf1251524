import { useRef, useState } from 'react';
import { call } from '@/client/call';
import { pickSheet } from '@/client/pick-sheet';
import { putFile } from '@/client/put-file';
import { queryClient } from '@/client/query';
import { newRequestId } from '@/client/request-id';
import { type ErrorCode, errors, type Failure } from '@/contract/errors';
import type { importModes } from '@/contract/identity-imports';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One list for a unit: chosen, sent, checked, and begun to be read; `error` says in words why not. */
export function useListFile() {
  const [error, setError] = useState<string | undefined>();
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);

  async function send(unit: string, mode: keyof typeof importModes, onBegun: (importId: string) => void) {
    if (isBusy.current) return;
    isBusy.current = true;
    const sheet = await pickSheet();
    if (sheet) {
      setSending(true);
      setError(undefined);
      const begun = await begin(sheet, unit, mode);
      setSending(false);
      if (typeof begun === 'string') setError(begun);
      else {
        await queryClient.invalidateQueries();
        onBegun(begun.importId);
      }
    }
    isBusy.current = false;
  }

  return { error, isSending, send };
}

async function begin(
  sheet: { path: string; name: string; size: number },
  unit: string,
  mode: keyof typeof importModes,
): Promise<{ importId: string } | string> {
  const type = /\.csv$/i.test(sheet.name) ? 'text/csv' : XLSX;
  const announced = await call('office.beginUpload', { purpose: 'memberList', type, size: sheet.size }, newRequestId());
  if (!announced.ok) return sentenceOf(announced);
  const { fileId, target } = announced.value;
  try {
    await putFile(target, sheet.path);
  } catch {
    return sentenceOf({ ok: false, code: 'offline' });
  }
  const kept = await call('office.finishUpload', { fileId }, newRequestId());
  if (!kept.ok) return kept.code === 'fileRefused' ? '这个文件不能用：请另存为 xlsx 或 csv 再选' : sentenceOf(kept);
  const begun = await call('identity.importList', { fileId, unit, mode }, newRequestId());
  return begun.ok ? begun.value : sentenceOf(begun);
}

function sentenceOf({ code, fields }: Pick<Failure, 'ok' | 'code' | 'fields'>): string {
  return Object.values(fields ?? {})[0] ?? errors[code satisfies ErrorCode].sentence;
}
