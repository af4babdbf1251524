import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { draftKey } from './drafts';
import { useSession } from './session';
import { openStorage } from './storage';

interface Jobs {
  readonly byPlace: Readonly<Record<string, string>>;
  readonly keep: (key: string, jobId: string) => void;
  readonly drop: (key: string) => void;
  readonly erase: () => void;
}

/** Long work this person began, by the page it was begun at. */
export const useJobs = create<Jobs>()(
  persist(
    (set) => ({
      byPlace: {},
      keep: (key, jobId) => set(({ byPlace }) => ({ byPlace: { ...byPlace, [key]: jobId } })),
      drop: (key) =>
        set(({ byPlace }) => {
          const { [key]: _, ...others } = byPlace;
          return { byPlace: others };
        }),
      erase: () => set({ byPlace: {} }),
    }),
    { name: 'jobs', storage: openStorage },
  ),
);

/** The long work begun at one place of the app, found again by whoever comes back; `place` names it, as a form's draft is named. */
export function useKeptJob(place: string) {
  const key = draftKey(
    useSession((state) => state.personId),
    place,
  );
  const { byPlace, keep, drop } = useJobs();
  return { jobId: byPlace[key], keep: (jobId: string) => keep(key, jobId), drop: () => drop(key) };
}
