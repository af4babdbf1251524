import { create } from 'zustand';

/** A law's article or a calculator's result, to stand beside a question. */
export interface AskedLink {
  readonly kind: 'law' | 'calculation';
  readonly title: string;
  readonly text: string;
  /** A page of ours without personal data in it. */
  readonly route?: string;
}

/** What a calculator knows of a matter: the values of the form that asks a lawyer, as its fields name them; days as ISO, money in fen. */
export interface AskedFacts {
  readonly category?: string;
  readonly employType?: string;
  readonly startDate?: string;
  readonly eventDate?: string;
  readonly endDate?: string;
  readonly region?: string;
  readonly monthlyWageFen?: number;
  readonly amountFen?: number;
  readonly links: readonly AskedLink[];
}

interface Asking {
  readonly facts: AskedFacts | null;
  readonly give: (facts: AskedFacts) => void;
  /** Hands them out once. */
  readonly take: () => AskedFacts | null;
}

/** Facts on their way from a calculator to the form that asks a lawyer: in memory alone, never in an address. */
export const useAsking = create<Asking>()((set, get) => ({
  facts: null,
  give: (facts) => set({ facts }),
  take: () => {
    const { facts } = get();
    if (facts !== null) set({ facts: null });
    return facts;
  },
}));
