import { type DigitsCode, type Hmac, judgeCode, type QrCode } from './presence-code';

/** One person on the roster of one event. `key` is the registration's own (security.md §1). */
export interface RosterEntry {
  readonly id: string;
  readonly number: number;
  readonly state: 'confirmed' | 'waitlisted' | 'held' | 'checked_in' | 'excused' | 'cancelled';
  readonly key: Uint8Array;
}

/** What the door knows of its event; `find` answers by the registration's number. `opensAt`, `closesAt` in ms. */
export interface Roster {
  readonly event: {
    readonly number: number;
    readonly isCancelled: boolean;
    readonly opensAt: number;
    readonly closesAt: number;
  };
  readonly find: (number: number) => RosterEntry | undefined;
}

/** How a person was found: by their code, or on the roster by name and last four digits (all who match). */
export type Presented =
  | QrCode
  | DigitsCode
  | { readonly kind: 'name'; readonly matches: readonly RosterEntry[] }
  | null;

export type Decision =
  | { readonly outcome: 'admitted' | 'already_in' | 'waitlisted' | 'cancelled' | 'stale'; readonly entry: RosterEntry }
  | {
      readonly outcome: 'unknown' | 'several' | 'wrong_event' | 'forged' | 'wrong_day' | 'event_cancelled';
      readonly entry: null;
    };

/**
 * Decides one attempt at the door, the same on the phone and in the cloud. Guards in one order: event cancelled, wrong time,
 * unreadable, wrong event, unknown, forged, stale, then the person's own state. `isIn` says whether an earlier scan admitted
 * them; `nowMs` is the verifier's learned cloud time.
 */
export function decide(
  hmac: Hmac,
  roster: Roster,
  isIn: (entry: RosterEntry) => boolean,
  presented: Presented,
  nowMs: number,
): Decision {
  const { event } = roster;
  if (event.isCancelled) return { outcome: 'event_cancelled', entry: null };
  if (nowMs < event.opensAt || nowMs > event.closesAt) return { outcome: 'wrong_day', entry: null };
  if (presented === null) return { outcome: 'forged', entry: null };
  if (presented.kind === 'name') {
    const matches = presented.matches.filter((entry) => entry.state !== 'cancelled');
    const entry = matches[0] ?? presented.matches[0];
    if (!entry) return { outcome: 'unknown', entry: null };
    return matches.length > 1 ? { outcome: 'several', entry: null } : byState(entry, isIn);
  }
  if (presented.kind === 'qr' && presented.event !== event.number) return { outcome: 'wrong_event', entry: null };
  const entry = roster.find(presented.number);
  if (!entry) return { outcome: presented.kind === 'qr' ? 'unknown' : 'forged', entry: null };
  const judged = judgeCode(hmac, entry.key, presented, nowMs);
  if (judged === 'forged') return { outcome: 'forged', entry: null };
  return judged === 'stale' ? { outcome: 'stale', entry } : byState(entry, isIn);
}

function byState(entry: RosterEntry, isIn: (entry: RosterEntry) => boolean): Decision {
  if (entry.state === 'checked_in' || isIn(entry)) return { outcome: 'already_in', entry };
  if (entry.state === 'waitlisted' || entry.state === 'cancelled') return { outcome: entry.state, entry };
  // Who stands at the door has said yes: a seat still held for them, or one given up for the day, is theirs.
  return { outcome: 'admitted', entry };
}
