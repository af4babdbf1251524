import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { openStorage } from './storage';

type Published = Output<Contract['selfStudy']['parameters']>;

interface LawNumbers extends Published {
  /** The place a calculation was last made for; empty: the nation's rules alone. */
  readonly region: string;
  readonly keep: (published: Published) => void;
  readonly choose: (region: string) => void;
}

/** The numbers of the law as they were last published, kept so that calculators work without a network. */
export const useLawNumbers = create<LawNumbers>()(
  persist(
    (set) => ({
      versions: [],
      publishedAt: null,
      region: '',
      keep: ({ versions, publishedAt }) => set({ versions, publishedAt }),
      choose: (region) => set({ region }),
    }),
    { name: 'law-numbers', storage: openStorage },
  ),
);
