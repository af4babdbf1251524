import Taro from '@tarojs/taro';
import { createJSONStorage, type StateStorage } from 'zustand/middleware';

const open: StateStorage = {
  getItem: (name) => (Taro.getStorageSync<string>(name) || null) satisfies string | null,
  setItem: (name, value) => Taro.setStorageSync(name, value),
  removeItem: (name) => Taro.removeStorageSync(name),
};

const kept = new Map<string, string>();

/** A PC is shared: it forgets with the page. */
const memory: StateStorage = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => kept.set(name, value),
  removeItem: (name) => kept.delete(name),
};

/** As long as the tab: over a reload, but never on the PC after it. A browser that keeps nothing loses nothing by it. */
const tab: StateStorage = {
  getItem: (name) => sessionStorage.getItem(name),
  setItem: (name, value) => {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      sessionStorage.removeItem(name);
    }
  },
  removeItem: (name) => sessionStorage.removeItem(name),
};

/** Settings, and who is signed in. */
export const openStorage = createJSONStorage<unknown>(() => open);

/** What a person typed and has not sent. */
export const draftStorage = createJSONStorage<unknown>(() => tab);

/** For whom a cadre enters forms now. */
export const assistStorage = createJSONStorage<unknown>(() => memory);

/** Whether every draft is kept; in a browser only one whose form says that it outlives a reload. */
export const keepsEveryDraft = false;

/** Whether a draft may hold what is sensitive: only where it is stored encrypted. */
export const keepsSensitive = false;

/** The keys of presence codes; they must outlive a reload in a hall without network, and go with signing out. */
export const codeStorage = createJSONStorage<unknown>(() => open);

/** What a person worked out and said to keep in this browser; the page says that a shared one is no place for it. */
export const recordStorage = createJSONStorage<unknown>(() => open);

/** That this tab was in the middle of something, for after a reload; not of what. */
export const tabMark = {
  isOn: (name: string): boolean => sessionStorage.getItem(name) !== null,
  set: (name: string, isOn: boolean): void =>
    isOn ? sessionStorage.setItem(name, '1') : sessionStorage.removeItem(name),
};
