import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { bearer } from '@/client/bearer';
import { queryClient } from '@/client/query';
import { useCalculations } from './calculations';
import { useCodes } from './codes';
import { useDrafts } from './drafts';
import { GUEST } from './guest';
import { openStorage } from './storage';

interface Session {
  /** Speaks for the person on H5; WeChat knows them without one. */
  readonly token: string | null;
  /** Whether a phone confirmed this sign-in: then it signs in no other PC. */
  readonly isConfirmed: boolean;
  /** Whose drafts and codes are shown: known from the last answer, so also offline. */
  readonly personId: string;
  readonly signIn: (token: string, isConfirmed?: boolean) => void;
  readonly meet: (personId: string | null) => void;
  /** The session is over, or the person leaves. */
  readonly forget: () => void;
}

/** Who uses this phone. */
export const useSession = create<Session>()(
  persist(
    (set, get) => ({
      token: null,
      isConfirmed: false,
      personId: GUEST,
      signIn: (token, isConfirmed = false) => set({ token, isConfirmed, personId: GUEST }),
      meet: (personId) => {
        if ((personId ?? GUEST) === get().personId) return;
        set({ personId: personId ?? GUEST });
        if (personId === null) return;
        // What somebody before left behind is nobody's business now.
        useDrafts.getState().dropOthers([GUEST, personId]);
        useCodes.getState().dropOthers(personId);
        useCalculations.getState().dropOthers([GUEST, personId]);
      },
      forget: () => set({ token: null, isConfirmed: false, personId: GUEST }),
    }),
    { name: 'session', storage: openStorage },
  ),
);

bearer.token = useSession.getState().token;
useSession.subscribe(({ token }) => {
  bearer.token = token;
});

/** The cloud ended the session: what was fetched goes, what was typed stays under the person's name until they are back. */
bearer.ended = () => {
  useSession.getState().forget();
  void queryClient.resetQueries();
};
