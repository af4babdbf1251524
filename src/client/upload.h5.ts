import type { Picked } from './upload';

/** What of a browser is used here; the rest of the program knows of none. */
interface Browser {
  readonly document: {
    createElement(tag: 'input'): FileInput;
    readonly body: { appendChild(child: unknown): void };
  };
  readonly URL: { createObjectURL(file: unknown): string };
  readonly XMLHttpRequest: new () => Sending;
}

interface FileInput {
  type: string;
  accept: string;
  multiple: boolean;
  readonly style: { display: string };
  readonly files: ArrayLike<{ readonly type: string; readonly size: number }> | null;
  addEventListener(event: 'change' | 'cancel', listen: () => void): void;
  click(): void;
  remove(): void;
}

interface Sending {
  readonly status: number;
  readonly upload: { onprogress: (at: { loaded: number; total: number }) => void };
  onload: () => void;
  onerror: () => void;
  ontimeout: () => void;
  timeout: number;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: unknown): void;
}

const browser = globalThis as unknown as Browser;
const PATIENCE_MS = 120_000;

/** The same in a browser: its own dialog offers album and camera on a phone, files on a PC. */
export function pickPictures(most: number): Promise<Picked[]> {
  return pick('image/jpeg,image/png', most, (file) => ({
    type: file.type === 'image/png' ? 'image/png' : 'image/jpeg',
    preview: browser.URL.createObjectURL(file),
  }));
}

/** PDFs, from the disk. */
export function pickPapers(most: number): Promise<Picked[]> {
  return pick('application/pdf', most, () => ({ type: 'application/pdf', preview: '' }));
}

function pick(
  accept: string,
  most: number,
  told: (file: { readonly type: string }) => Pick<Picked, 'type' | 'preview'>,
): Promise<Picked[]> {
  return new Promise((resolve) => {
    const input = browser.document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = most > 1;
    input.style.display = 'none';
    const answer = (picked: Picked[]) => {
      input.remove();
      resolve(picked);
    };
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, most);
      answer(files.map((file) => ({ ...told(file), size: file.size, source: file })));
    });
    input.addEventListener('cancel', () => answer([]));
    browser.document.body.appendChild(input);
    input.click();
  });
}

/** Puts it to the address the cloud gave; XMLHttpRequest, since `fetch` tells no progress. */
export function putPicked(
  target: string,
  { source, type }: Picked,
  onProgress: (percent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new browser.XMLHttpRequest();
    const fail = () => reject(new Error('upload'));
    sending.open('PUT', target);
    sending.setRequestHeader('content-type', type);
    sending.timeout = PATIENCE_MS;
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    sending.onload = () => (sending.status < 300 ? resolve() : fail());
    sending.onerror = fail;
    sending.ontimeout = fail;
    sending.send(source);
  });
}
