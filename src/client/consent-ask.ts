import { create } from 'zustand';
import { type Purpose, purposes } from '@/contract/purposes';

interface ConsentAsk {
  /** What the person is being asked to agree to, if anything. */
  readonly purpose: Purpose | null;
  /** The page that shows the question: the first one in sight. */
  readonly owner: object | null;
  readonly claim: (owner: object) => void;
  readonly settle: (isGiven: boolean) => void;
}

let answer: ((isGiven: boolean) => void) | null = null;

/** The one question about consent that is open, drawn by the page in sight. */
export const useConsentAsk = create<ConsentAsk>()((set, get) => ({
  purpose: null,
  owner: null,
  claim: (owner) => {
    if (get().owner === null) set({ owner });
  },
  settle: (isGiven) => {
    set({ purpose: null, owner: null });
    answer?.(isGiven);
    answer = null;
  },
}));

/** Asks the person once, in plain words, whether they agree to this purpose; an older question counts as refused. */
export function askConsent(purpose: Purpose): Promise<boolean> {
  answer?.(false);
  return new Promise((resolve) => {
    answer = resolve;
    useConsentAsk.setState({ purpose, owner: null });
  });
}

/** The purpose that a refusal `consentNeeded` names, if this program knows it. */
export function purposeOf(fields: Readonly<Record<string, string>> | undefined): Purpose | null {
  const named = fields?.consent ?? '';
  return named in purposes ? (named as Purpose) : null;
}
