import Taro from '@tarojs/taro';

/** One sheet a person chose: where it lies, and what its name says it is. */
export interface Sheet {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** Chooses one xlsx or csv from the chats, as WeChat has it; null when the person thought better of it. */
export async function pickSheet(): Promise<Sheet | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] });
    const [file] = tempFiles;
    return file ? { path: file.path, name: file.name, size: file.size } : null;
  } catch {
    return null;
  }
}
