import Taro from '@tarojs/taro';

/** One picture a person took or chose. */
export interface Photo {
  readonly path: string;
  readonly size: number;
  readonly type: 'image/jpeg' | 'image/png';
}

/** Takes or chooses one picture; null when the person thought better of it. */
export async function takePhoto(): Promise<Photo | null> {
  try {
    const { tempFiles } = await Taro.chooseImage({
      count: 1,
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
    });
    const [file] = tempFiles;
    if (!file) return null;
    const isPng = /\.png$/i.test(file.path) || file.type === 'image/png';
    return { path: file.path, size: file.size, type: isPng ? 'image/png' : 'image/jpeg' };
  } catch {
    return null;
  }
}
