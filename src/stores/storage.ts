import Taro from '@tarojs/taro';
import { createJSONStorage, type StateStorage } from 'zustand/middleware';

/** What may lie open on the phone: settings, who is signed in. */
const open: StateStorage = {
  getItem: (name) => (Taro.getStorageSync<string>(name) || null) satisfies string | null,
  setItem: (name, value) => Taro.setStorageSync(name, value),
  removeItem: (name) => Taro.removeStorageSync(name),
};

/** What WeChat stores encrypted: drafts, code keys. */
const sealed: StateStorage = {
  async getItem(name) {
    try {
      const { data } = await Taro.getStorage<string>({ key: name, encrypt: true } as Taro.getStorage.Option<string>);
      return data;
    } catch {
      return null;
    }
  },
  async setItem(name, value) {
    await Taro.setStorage({ key: name, data: value, encrypt: true } as Taro.setStorage.Option);
  },
  async removeItem(name) {
    await Taro.removeStorage({ key: name });
  },
};

/** Settings, and who is signed in. */
export const openStorage = createJSONStorage<unknown>(() => open);

/** What a person typed and has not sent. */
export const draftStorage = createJSONStorage<unknown>(() => sealed);

/** For whom a cadre enters forms now. */
export const assistStorage = createJSONStorage<unknown>(() => sealed);

/** Whether every draft is kept; in a browser only one whose form says that it outlives a reload. */
export const keepsEveryDraft = true;

/** Whether a draft may hold what is sensitive: only where it is stored encrypted. */
export const keepsSensitive = true;

/** The keys of presence codes. */
export const codeStorage = createJSONStorage<unknown>(() => sealed);

/** What a person worked out and said to keep on this phone. */
export const recordStorage = createJSONStorage<unknown>(() => sealed);

/** A phone has no tab to reload. */
export const tabMark = { isOn: (_: string): boolean => false, set: (_: string, _isOn: boolean): void => {} };
