import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { draftStorage, keepsEveryDraft } from './storage';

/** What was typed into one form, and the id its sending goes by. */
export interface Draft {
  readonly requestId: string;
  readonly values: Readonly<Record<string, string>>;
  /** Kept over a reload in a browser too, as long as the tab. */
  readonly outlivesReload?: boolean;
}

interface Drafts {
  readonly byForm: Readonly<Record<string, Draft>>;
  readonly keep: (key: string, draft: Draft) => void;
  readonly drop: (key: string) => void;
  /** Keeps only what these people typed. */
  readonly dropOthers: (personIds: readonly string[]) => void;
  readonly erase: () => void;
}

/** The name a draft is kept under: the person's and the form's, so that nobody finds another's words. */
export function draftKey(personId: string, form: string): string {
  return `${personId}/${form}`;
}

/** Whether what the phone remembers of drafts has been read; on WeChat it comes late. */
export function useDraftsRead(): boolean {
  const [isRead, setRead] = useState(() => useDrafts.persist.hasHydrated());
  useEffect(() => {
    const stop = useDrafts.persist.onFinishHydration(() => setRead(true));
    if (useDrafts.persist.hasHydrated()) setRead(true);
    return stop;
  }, []);
  return isRead;
}

function keptOf(byForm: Drafts['byForm']): Drafts['byForm'] {
  if (keepsEveryDraft) return byForm;
  return Object.fromEntries(Object.entries(byForm).filter(([, { outlivesReload }]) => outlivesReload));
}

/** What has been typed and not yet answered. */
export const useDrafts = create<Drafts>()(
  persist(
    (set) => ({
      byForm: {},
      keep: (key, draft) => set(({ byForm }) => ({ byForm: { ...byForm, [key]: draft } })),
      drop: (key) =>
        set(({ byForm }) => {
          const { [key]: _, ...others } = byForm;
          return { byForm: others };
        }),
      dropOthers: (personIds) =>
        set(({ byForm }) => {
          const isTheirs = (key: string) => personIds.includes(key.split('/')[0] ?? '');
          return { byForm: Object.fromEntries(Object.entries(byForm).filter(([key]) => isTheirs(key))) };
        }),
      erase: () => set({ byForm: {} }),
    }),
    { name: 'drafts', storage: draftStorage, partialize: ({ byForm }) => ({ byForm: keptOf(byForm) }) },
  ),
);
