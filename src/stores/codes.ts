import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { codeStorage } from './storage';

/** A key the phone keeps, so that its code can be shown without a network. */
export interface KeptCode extends Output<Contract['events']['myCode']> {
  readonly registrationId: string;
  readonly personId: string;
  /** The cloud's time minus the phone's, in milliseconds. */
  readonly offset: number;
}

interface Codes {
  readonly byRegistration: Readonly<Record<string, KeptCode>>;
  readonly keep: (code: KeptCode, nowMs: number) => void;
  readonly drop: (registrationId: string) => void;
  /** Keeps only this person's. */
  readonly dropOthers: (personId: string) => void;
  readonly erase: () => void;
}

/** The codes of events a person goes to; one whose time is over is thrown away when the next is kept. */
export const useCodes = create<Codes>()(
  persist(
    (set) => ({
      byRegistration: {},
      keep: (code, nowMs) =>
        set(({ byRegistration }) => {
          const alive = Object.entries(byRegistration).filter(([, kept]) => Date.parse(kept.keepUntil) > nowMs);
          return { byRegistration: { ...Object.fromEntries(alive), [code.registrationId]: code } };
        }),
      drop: (registrationId) =>
        set(({ byRegistration }) => {
          const { [registrationId]: _, ...others } = byRegistration;
          return { byRegistration: others };
        }),
      dropOthers: (personId) =>
        set(({ byRegistration }) => ({
          byRegistration: Object.fromEntries(
            Object.entries(byRegistration).filter(([, code]) => code.personId === personId),
          ),
        })),
      erase: () => set({ byRegistration: {} }),
    }),
    { name: 'codes', storage: codeStorage },
  ),
);

/** This person's codes that open a door, the next event first. */
export function codesOf(byRegistration: Codes['byRegistration'], personId: string, nowMs: number): KeptCode[] {
  return Object.values(byRegistration)
    .filter((code) => code.personId === personId && code.state === 'confirmed' && Date.parse(code.keepUntil) > nowMs)
    .sort((a, b) => Date.parse(a.event.startsAt) - Date.parse(b.event.startsAt));
}
