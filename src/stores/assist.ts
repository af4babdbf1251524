import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { assisting } from '@/client/assisting';
import { queryClient } from '@/client/query';
import { useDrafts } from './drafts';
import { draftStorage } from './storage';

/** An assisted service (代办) that runs: for whom, masked, and until when (ISO). */
export interface Assist {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly until: string;
}

interface Assists {
  readonly running: Assist | null;
  readonly begin: (assist: Assist) => void;
  readonly end: () => void;
}

/** Whom this phone enters forms for. What was fetched before belongs to somebody else, so it is fetched anew at both ends. */
export const useAssist = create<Assists>()(
  persist(
    (set, get) => ({
      running: null,
      begin: (running) => {
        set({ running });
        void queryClient.resetQueries();
      },
      end: () => {
        const { running } = get();
        if (running === null) return;
        set({ running: null });
        forget(running.id);
        void queryClient.resetQueries();
      },
    }),
    { name: 'assist', storage: draftStorage },
  ),
);

/** What was typed for somebody else goes with the end. */
function forget(assistId: string): void {
  const { byForm, drop } = useDrafts.getState();
  for (const key of Object.keys(byForm)) if (key.includes(`/${assistId}/`)) drop(key);
}

useAssist.subscribe(({ running }) => {
  assisting.id = running?.id ?? null;
});
assisting.id = useAssist.getState().running?.id ?? null;
assisting.over = () => useAssist.getState().end();
