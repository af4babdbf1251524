import type { Sheet } from './pick-sheet';

/** The same in a browser: from the disk. */
export function pickSheet(): Promise<Sheet | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.csv';
    input.onchange = () => {
      const [file] = input.files ?? [];
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null);
    };
    input.oncancel = () => resolve(null);
    input.click();
  });
}
