import { draw, layOut, PICTURE_WIDTH, type PictureText } from './picture-lines';

/** What the button says. */
export const SAVE_PICTURE = '存成图片';

/** What is said when it worked, and when not. */
export const pictureSaid = {
  done: '图片已下载',
  denied: '没有存上，请直接截屏',
  failed: '这个浏览器画不了图片，请直接截屏',
} as const;

/** Draws the texts as one long picture and has the browser download it under a name. */
export async function savePicture(name: string, texts: readonly PictureText[]): Promise<keyof typeof pictureSaid> {
  const { document } = globalThis as unknown as { document: Document };
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (!brush) return 'failed';
  canvas.width = PICTURE_WIDTH;
  const laid = layOut(brush, texts);
  canvas.height = laid.height;
  draw(brush, laid);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${name}.png`;
  document.body.appendChild(link);
  link.click();
  link.remove();
  return 'done';
}
