import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { bearer } from '@/client/bearer';
import { openStorage } from './storage';

/** Drafts and codes of somebody who has not signed in are kept under this name. */
const GUEST = 'guest';

interface Session {
  /** Speaks for the person on H5; WeChat knows them without one. */
  readonly token: string | null;
  /** Whose drafts and codes are shown: known from the last answer, so also offline. */
  readonly personId: string;
  readonly signIn: (token: string) => void;
  readonly meet: (personId: string | null) => void;
  readonly forget: () => void;
}

/** Who uses this phone. */
export const useSession = create<Session>()(
  persist(
    (set) => ({
      token: null,
      personId: GUEST,
      signIn: (token) => set({ token, personId: GUEST }),
      meet: (personId) => set({ personId: personId ?? GUEST }),
      forget: () => set({ token: null, personId: GUEST }),
    }),
    { name: 'session', storage: openStorage },
  ),
);

bearer.token = useSession.getState().token;
useSession.subscribe(({ token }) => {
  bearer.token = token;
});
