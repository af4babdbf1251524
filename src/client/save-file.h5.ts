import type { Handed } from './save-file';

/** What the button that fetches a file says. */
export const SAVE = '下载文件';

/** Has the browser download a file under its name. */
export async function saveFile({ url, name }: Handed): Promise<boolean> {
  const { document } = globalThis as unknown as { document: Document };
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  return true;
}
