import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { openStorage } from './storage';

/** The nation's union hotline: what is rung while the district has not said its own. */
const USUAL = '12351';

interface Hotline {
  readonly number: string;
  readonly contact: string;
  readonly keep: (number: string, contact: string) => void;
}

/** Whom to ring, as the cloud last said it; kept, so that it is there without a network. */
export const useKeptHotline = create<Hotline>()(
  persist((set) => ({ number: USUAL, contact: '', keep: (number, contact) => set({ number, contact }) }), {
    name: 'hotline',
    storage: openStorage,
  }),
);
