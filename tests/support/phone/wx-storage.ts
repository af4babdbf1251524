import { answer, type Options } from './wx-answer';

/** wx's storage functions on `disk`, which holds JSON. */
export function storageApi(disk: Map<string, string>) {
  const get = (key: unknown) => {
    const found = disk.get(String(key));
    return found === undefined ? undefined : JSON.parse(found);
  };
  const set = (key: unknown, data: unknown) => void disk.set(String(key), JSON.stringify(data));

  return {
    setStorageSync: set,
    getStorageSync: (key: string) => get(key) ?? '',
    removeStorageSync: (key: string) => void disk.delete(key),
    clearStorageSync: () => disk.clear(),
    getStorageInfoSync: () => ({ keys: [...disk.keys()], currentSize: 1, limitSize: 10240 }),
    setStorage: (options: Options) =>
      answer(options, () => {
        set(options.key, options.data);
        return { errMsg: 'setStorage:ok' };
      }),
    getStorage: (options: Options) =>
      answer(options, () => {
        if (!disk.has(String(options.key))) throw new Error('getStorage:fail data not found');
        return { data: get(options.key) };
      }),
    removeStorage: (options: Options) => answer(options, () => ({ done: disk.delete(String(options.key)) })),
  };
}
