import { useRef, useState } from 'react';
import { call } from '@/client/call';
import { queryClient } from '@/client/query';
import { newRequestId } from '@/client/request-id';
import type { Contract } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Failure } from '@/contract/errors';
import { feel } from './feel';
import { lookOf } from './looks';

type CheckIn = Contract['events']['checkIn'];

/** Who stands at the door: by the code they show, by name and the end of their phone number, or as somebody an earlier scan found waiting. */
export type By = Input<CheckIn>['by'];

/** Somebody who is not signed up. */
export interface WalkIn {
  readonly kind: 'walk_in';
  readonly name: string;
  readonly phone: string;
}

/** What the door said of one attempt, and when. */
export interface Verdict extends Output<CheckIn> {
  readonly scanId: string;
  readonly saidAt: number;
}

/** How many answers stay in sight for who looked away. */
const KEPT = 3;

/**
 * Attempts at the door, one at a time. An attempt keeps its id until it is answered, so that trying again after a lost
 * answer admits nobody twice; other words make another attempt.
 */
export function useCheckIn(eventId: string, sessionId: string | undefined) {
  const attempt = useRef<{ words: string; scanId: string; deviceTime: string } | null>(null);
  const isAsking = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly Verdict[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Answers whether there is a verdict; without one what was typed should stay. */
  async function ask(by: By | WalkIn): Promise<boolean> {
    if (isAsking.current) return false;
    isAsking.current = true;
    setBusy(true);
    const words = JSON.stringify([by, sessionId]);
    // A code that stays before the camera is tried again and again: what is wrong stays said, and is heard once.
    const before = attempt.current;
    const isAgain = before?.words === words;
    if (!isAgain) setFailure(null);
    const now = isAgain ? before : { words, scanId: newRequestId(), deviceTime: new Date().toISOString() };
    attempt.current = now;
    const { scanId, deviceTime } = now;
    const head = { eventId, scanId, deviceTime, ...(sessionId ? { sessionId } : {}) };
    const answer =
      by.kind === 'walk_in'
        ? await call('events.walkIn', { ...head, name: by.name, phone: by.phone, agreed: true }, scanId)
        : await call('events.checkIn', { ...head, by }, scanId);
    isAsking.current = false;
    setBusy(false);
    if (!answer.ok) {
      if (!isAgain) feel('no');
      setFailure(answer);
      return false;
    }
    attempt.current = null;
    setFailure(null);
    const verdict = { ...answer.value, scanId, saidAt: Date.now() };
    setSaid((before) => [verdict, ...before].slice(0, KEPT));
    feel(lookOf(answer.value.outcome).chime);
    void queryClient.invalidateQueries({ refetchType: 'none' });
    return true;
  }

  /** A scan was taken back: it is no longer what the door said. */
  function forget(scanId: string): void {
    setSaid((before) => before.filter((one) => one.scanId !== scanId));
  }

  return { ask, isBusy, said, failure, forget };
}
