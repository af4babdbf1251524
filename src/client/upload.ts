import Taro from '@tarojs/taro';

/** A picture or a PDF somebody chose, before it is sent. */
export interface Picked {
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
  /** Bytes; 0 where the phone does not say. */
  readonly size: number;
  /** What an Image draws; empty for a PDF. */
  readonly preview: string;
  /** What `putPicked` sends: on WeChat a path, in a browser the file. */
  readonly source: unknown;
}

interface Task {
  onProgressUpdate?: (heard: (at: { progress: number }) => void) => void;
}

/** Lets the person choose up to `most` pictures from album or camera; none when they think better of it. */
export async function pickPictures(most: number): Promise<Picked[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map(({ tempFilePath, size }) => ({
      type: /\.png$/i.test(tempFilePath) ? 'image/png' : 'image/jpeg',
      size,
      preview: tempFilePath,
      source: tempFilePath,
    }));
  } catch {
    return [];
  }
}

/** The same for PDFs: on WeChat they lie in the chats. */
export async function pickPapers(most: number): Promise<Picked[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'file', extension: ['pdf'] });
    return tempFiles.map(({ path, size }) => ({ type: 'application/pdf', size, preview: '', source: path }));
  } catch {
    return [];
  }
}

/** Sends it to where the cloud said, telling how far it is in percent; rejects when it did not arrive. */
export function putPicked(target: string, { source }: Picked, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: target,
      filePath: source as string,
      success: () => resolve(),
      fail: () => reject(new Error('upload')),
    } as never) as unknown as Task | undefined;
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress));
  });
}
