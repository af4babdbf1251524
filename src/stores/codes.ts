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

/** Whether a code still opens a door: its person has a seat, or comes to the next session, and its time is not over. */
export function opensDoor(code: KeptCode, nowMs: number): boolean {
  const isSeated = code.state !== 'cancelled' && code.state !== 'waitlisted' && !code.isEventCancelled;
  return isSeated && !isInNow(code, nowMs) && !isPast(code, nowMs);
}

/** Whether its person was let into the session of now; `nowMs` by the phone's own clock, whose error is known. */
export function isInNow({ inUntil, offset }: KeptCode, nowMs: number): boolean {
  return inUntil !== null && nowMs + offset < Date.parse(inUntil);
}

/** Whether the time is over for which a phone keeps it: two hours after the event. */
export function isPast({ keepUntil, offset }: KeptCode, nowMs: number): boolean {
  return nowMs + offset >= Date.parse(keepUntil);
}

/** This person's codes that open a door, the next event first. */
export function codesOf(byRegistration: Codes['byRegistration'], personId: string, nowMs: number): KeptCode[] {
  return Object.values(byRegistration)
    .filter((code) => code.personId === personId && opensDoor(code, nowMs))
    .sort((a, b) => Date.parse(a.event.startsAt) - Date.parse(b.event.startsAt));
}
