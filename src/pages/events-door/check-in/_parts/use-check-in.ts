import { useRef, useState } from 'react';
import { call } from '@/client/call';
import { buzz } from '@/client/phone';
import { queryClient } from '@/client/query';
import { newRequestId } from '@/client/request-id';
import type { Contract } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Failure } from '@/contract/errors';

type CheckIn = Contract['events']['checkIn'];

/** Who stands at the door: by the code they show, or by name and the end of their phone number. */
export type By = Input<CheckIn>['by'];

/** What the door says. */
export type Verdict = Output<CheckIn>;

/**
 * Attempts at the door, one at a time. An attempt keeps its id until it is answered, so that trying again after a lost
 * answer admits nobody twice; other words make another attempt.
 */
export function useCheckIn(eventId: string) {
  const attempt = useRef<{ words: string; scanId: string; deviceTime: string } | null>(null);
  const isAsking = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Answers whether there is a verdict; without one what was typed should stay. */
  async function ask(by: By): Promise<boolean> {
    if (isAsking.current) return false;
    isAsking.current = true;
    setBusy(true);
    setFailure(null);
    const words = JSON.stringify(by);
    if (attempt.current?.words !== words) {
      attempt.current = { words, scanId: newRequestId(), deviceTime: new Date().toISOString() };
    }
    const { scanId, deviceTime } = attempt.current;
    const answer = await call('events.checkIn', { eventId, scanId, deviceTime, by }, scanId);
    isAsking.current = false;
    setBusy(false);
    if (!answer.ok) {
      buzz('long');
      setFailure(answer);
      return false;
    }
    attempt.current = null;
    setVerdict(answer.value);
    buzz(answer.value.outcome === 'admitted' ? 'short' : 'long');
    void queryClient.invalidateQueries({ refetchType: 'none' });
    return true;
  }

  return { ask, isBusy, verdict, failure };
}
