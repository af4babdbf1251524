import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { GUEST } from './guest';
import { recordStorage } from './storage';

/** A legal date somebody worked out: un-rolled, ISO. */
export interface OwnDeadline {
  readonly rule: string;
  /** What it is called. */
  readonly label: string;
  readonly dueOn: string;
  readonly whoMustAct: string;
  readonly whatIsLost: string;
  readonly law: string;
}

/** A calculation kept on this phone: what was filled in, as it was typed, what came out, and the legal dates that follow. */
export interface KeptCalculation {
  /** Also its id in the cloud, should it go there. */
  readonly id: string;
  readonly personId: string;
  readonly calculator: string;
  readonly title: string;
  readonly headline: string;
  readonly values: Readonly<Record<string, string>>;
  readonly deadlines: readonly OwnDeadline[];
  readonly keptAt: number;
}

interface Calculations {
  readonly kept: readonly KeptCalculation[];
  /** Puts one first; one of the same id makes way. */
  readonly keep: (one: KeptCalculation) => void;
  readonly drop: (id: string) => void;
  /** One of its legal dates is done. */
  readonly endDeadline: (id: string, rule: string) => void;
  /** Keeps only these people's. */
  readonly dropOthers: (personIds: readonly string[]) => void;
  readonly erase: () => void;
}

/** So many stay on a phone; the oldest goes. */
const MOST = 50;

/** What somebody sees of it: their own, and what was kept before anybody signed in. */
export function keptOf(kept: readonly KeptCalculation[], personId: string): KeptCalculation[] {
  return kept.filter((one) => one.personId === GUEST || one.personId === personId);
}

/** The legal dates of what these people kept here that are still to come on a day, the soonest first, with the id of what they are of. */
export function datesHere(
  kept: readonly KeptCalculation[],
  personId: string,
  today: string,
): (OwnDeadline & { readonly of: string })[] {
  return keptOf(kept, personId)
    .flatMap(({ id, deadlines }) => deadlines.map((date) => ({ ...date, of: id })))
    .filter(({ dueOn }) => dueOn >= today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** What was worked out and kept on this phone, the latest first. */
export const useCalculations = create<Calculations>()(
  persist(
    (set) => ({
      kept: [],
      keep: (one) => set(({ kept }) => ({ kept: [one, ...kept.filter(({ id }) => id !== one.id)].slice(0, MOST) })),
      drop: (id) => set(({ kept }) => ({ kept: kept.filter((one) => one.id !== id) })),
      endDeadline: (id, rule) =>
        set(({ kept }) => ({
          kept: kept.map((one) =>
            one.id === id ? { ...one, deadlines: one.deadlines.filter((date) => date.rule !== rule) } : one,
          ),
        })),
      dropOthers: (personIds) =>
        set(({ kept }) => ({ kept: kept.filter(({ personId }) => personIds.includes(personId)) })),
      erase: () => set({ kept: [] }),
    }),
    { name: 'calculations', storage: recordStorage },
  ),
);
