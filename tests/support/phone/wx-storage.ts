import { answer, type Options } from './wx-answer';

/** What lies encrypted is not read as it lies there. */
const sealed = (data: unknown) => ({ sealed: Buffer.from(JSON.stringify(data)).toString('base64') });
const opened = (found: { sealed: string }) => JSON.parse(Buffer.from(found.sealed, 'base64').toString());

/** wx's storage functions on `disk`, which holds JSON; `encrypt: true` seals, and only with it one reads it again. */
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
        set(options.key, options.encrypt ? sealed(options.data) : options.data);
        return { errMsg: 'setStorage:ok' };
      }),
    getStorage: (options: Options) =>
      answer(options, () => {
        if (!disk.has(String(options.key))) throw new Error('getStorage:fail data not found');
        const found = get(options.key);
        const isSealed = typeof found?.sealed === 'string';
        if (isSealed !== Boolean(options.encrypt)) throw new Error('getStorage:fail encrypt not match');
        return { data: isSealed ? opened(found) : found };
      }),
    removeStorage: (options: Options) => answer(options, () => ({ done: disk.delete(String(options.key)) })),
  };
}
