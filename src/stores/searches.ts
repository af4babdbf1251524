import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { openStorage } from './storage';

const KEPT = 8;

interface Searches {
  readonly recent: readonly string[];
  readonly keep: (words: string) => void;
  readonly erase: () => void;
}

/** What was looked for lately; only this phone knows. */
export const useSearches = create<Searches>()(
  persist(
    (set) => ({
      recent: [],
      keep: (words) =>
        set(({ recent }) => ({ recent: [words, ...recent.filter((one) => one !== words)].slice(0, KEPT) })),
      erase: () => set({ recent: [] }),
    }),
    { name: 'searches', storage: openStorage },
  ),
);
