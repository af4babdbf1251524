import Taro from '@tarojs/taro';
import { type Brush, draw, layOut, PICTURE_WIDTH, type PictureText } from './picture-lines';

/** What the button says. */
export const SAVE_PICTURE = '存成图片';

/** What is said when it worked, when the person does not allow it, and when the phone cannot. */
export const pictureSaid = {
  done: '已存到相册',
  denied: '没有存上：请在小程序设置里允许存到相册',
  failed: '这台手机画不了图片，请直接截屏',
} as const;

interface Canvas {
  height: number;
  getContext(kind: '2d'): Brush | null;
}

/** Draws the texts as one long picture and puts it into the phone's album. */
export async function savePicture(_: string, texts: readonly PictureText[]): Promise<keyof typeof pictureSaid> {
  let filePath: string;
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width: PICTURE_WIDTH, height: 1 }) as unknown as Canvas;
    const brush = canvas.getContext('2d');
    if (!brush) return 'failed';
    const laid = layOut(brush, texts);
    // A canvas that changes its size forgets what was drawn, so it is measured first.
    canvas.height = laid.height;
    draw(brush, laid);
    const drawn = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      width: PICTURE_WIDTH,
      height: laid.height,
      destWidth: PICTURE_WIDTH,
      destHeight: laid.height,
    });
    filePath = drawn.tempFilePath;
  } catch {
    return 'failed';
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'done';
  } catch {
    return 'denied';
  }
}
