import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { assisting } from '@/client/assisting';
import { queryClient } from '@/client/query';
import { useDrafts } from './drafts';
import { assistStorage, tabMark } from './storage';

/** An assisted service (代办) that runs: for whom, masked, and until when (ISO). */
export interface Assist {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly until: string;
}

interface Assists {
  readonly running: Assist | null;
  /** How many forms were sent for them. */
  readonly count: number;
  /** What the last one came to, until somebody has read it; without a name where a reload has ended it. */
  readonly ended: { readonly name: string; readonly count: number } | null;
  readonly begin: (assist: Assist) => void;
  readonly dismiss: () => void;
  readonly end: () => void;
}

/** Whom this phone enters forms for. What was fetched before belongs to somebody else, so it is fetched anew at both ends. */
export const useAssist = create<Assists>()(
  persist(
    (set, get) => ({
      running: null,
      count: 0,
      ended: null,
      dismiss: () => set({ ended: null }),
      begin: (running) => {
        set({ running, count: 0, ended: null });
        void queryClient.resetQueries();
      },
      end: () => {
        const { running, count } = get();
        if (running === null) return;
        set({ running: null, ended: { name: running.name, count } });
        forget(running.id);
        void queryClient.resetQueries();
      },
    }),
    { name: 'assist', storage: assistStorage, partialize: ({ running, count }) => ({ running, count }) },
  ),
);

/** What was typed for somebody else goes with the end. */
function forget(assistId: string): void {
  const { byForm, drop } = useDrafts.getState();
  for (const key of Object.keys(byForm)) if (key.includes(`/${assistId}/`)) drop(key);
}

useAssist.subscribe(({ running }) => {
  assisting.id = running?.id ?? null;
  tabMark.set('assist', running !== null);
});
assisting.id = useAssist.getState().running?.id ?? null;
assisting.served = () => useAssist.setState(({ count }) => ({ count: count + 1 }));
assisting.over = () => useAssist.getState().end();

// On a PC a reload forgets whom it was for; that it is over is said.
if (tabMark.isOn('assist') && assisting.id === null) {
  tabMark.set('assist', false);
  useAssist.setState({ ended: { name: '', count: 0 } });
}
