import { type DigitsCode, type Hmac, judgeCode, type QrCode } from './presence-code';

/** One person on the roster of one event. `key` is the registration's own (security.md §1). */
export interface RosterEntry {
  readonly id: string;
  readonly number: number;
  readonly state: 'confirmed' | 'waitlisted' | 'held' | 'checked_in' | 'excused' | 'cancelled';
  readonly key: Uint8Array;
}

/** When the door of one session is open, and when the session itself begins; in ms. */
export interface DoorHours {
  readonly opensAt: number;
  readonly startsAt: number;
  readonly closesAt: number;
}

/** What the door knows of its event and the session people come to; `find` answers by the registration's number. */
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
 * The session people come to now: of those whose door is open the one that begins nearest to now; else the next whose door opens;
 * else the one that closed last. The first of equals. Undefined without any session.
 */
export function sessionAt<S extends DoorHours>(sessions: readonly S[], nowMs: number): S | undefined {
  const least = (some: readonly S[], far: (session: S) => number) =>
    some.reduce<S | undefined>((best, one) => (best === undefined || far(one) < far(best) ? one : best), undefined);
  const open = sessions.filter(({ opensAt, closesAt }) => opensAt <= nowMs && nowMs <= closesAt);
  if (open.length > 0) return least(open, ({ startsAt }) => Math.abs(startsAt - nowMs));
  const coming = sessions.filter(({ opensAt }) => opensAt > nowMs);
  return coming.length > 0 ? least(coming, ({ opensAt }) => opensAt) : least(sessions, ({ closesAt }) => -closesAt);
}

/** How a door stands at a moment. */
export const doorStates = ['early', 'open', 'over'] as const;
export type DoorState = (typeof doorStates)[number];

/** Whether a door is not open yet, open (its first and last moment with it), or over. */
export function doorAt({ opensAt, closesAt }: Pick<DoorHours, 'opensAt' | 'closesAt'>, nowMs: number): DoorState {
  if (nowMs < opensAt) return 'early';
  return nowMs > closesAt ? 'over' : 'open';
}

/** Why nobody is let in at all now: the event was cancelled, or its door is not open. Null while it is. */
export function doorBar(event: Roster['event'], nowMs: number): 'event_cancelled' | 'wrong_day' | null {
  if (event.isCancelled) return 'event_cancelled';
  return doorAt(event, nowMs) === 'open' ? null : 'wrong_day';
}

/**
 * Decides one attempt at the door, the same on the phone and in the cloud. Guards in one order: event cancelled, wrong time,
 * unreadable, wrong event, unknown, forged, stale, then the person's own state. `isIn` says whether an earlier scan admitted
 * them to this session: who came to another session of the event only is let in. `nowMs` is the verifier's learned cloud time.
 */
export function decide(
  hmac: Hmac,
  roster: Roster,
  isIn: (entry: RosterEntry) => boolean,
  presented: Presented,
  nowMs: number,
): Decision {
  const { event } = roster;
  const bar = doorBar(event, nowMs);
  if (bar) return { outcome: bar, entry: null };
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
  if (isIn(entry)) return { outcome: 'already_in', entry };
  if (entry.state === 'waitlisted' || entry.state === 'cancelled') return { outcome: entry.state, entry };
  // Who stands at the door has said yes: a seat still held for them, or one given up for the day, is theirs.
  return { outcome: 'admitted', entry };
}
