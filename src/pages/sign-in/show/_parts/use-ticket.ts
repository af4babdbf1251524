import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '@/client/call';
import { newRequestId } from '@/client/request-id';
import { useAction } from '@/client/use-action';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import type { Failure } from '@/contract/errors';
import type { SignInState } from '@/contract/sign-in';

type Ticket = Output<Contract['signIn']['begin']>;

/** How often the page asks how far it is, in milliseconds; not at all while it is out of sight. */
const ASK_MS = 2000;
/** How often a code renews itself: a page that nobody looks at does not go on for ever. */
const RENEWALS = 5;

/** The code this browser shows, renewed by itself for ten minutes; calls with the session's token once a phone has confirmed. */
export function useTicket(onToken: (token: string) => void) {
  const [ticket, setTicket] = useState<Ticket | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const renewals = useRef(0);
  const isAsking = useRef(false);

  const begin = useCallback(async (old: Ticket | null) => {
    if (isAsking.current) return;
    isAsking.current = true;
    const answer = await call('signIn.begin', old ? { instead: old.ticket } : {}, newRequestId());
    isAsking.current = false;
    if (answer.ok) setTicket(answer.value);
    // A phone confirmed the old one in this moment: it stands.
    setFailure(answer.ok || answer.code === 'stateChanged' ? null : answer);
  }, []);

  const collect = useCallback(
    async ({ ticket: name }: Ticket) => {
      if (isAsking.current) return;
      isAsking.current = true;
      const answer = await call('signIn.collect', { ticket: name }, newRequestId());
      isAsking.current = false;
      if (answer.ok) onToken(answer.value.token);
      else setFailure(answer);
    },
    [onToken],
  );

  const progress = useAction(
    'signIn.progress',
    { ticket: ticket?.ticket ?? '' },
    { enabled: ticket !== null, staleTime: 0, refetchInterval: () => ASK_MS },
  );
  const state: SignInState = progress.data?.state ?? 'waiting';
  const { dataUpdatedAt } = progress;

  useEffect(() => {
    void begin(null);
  }, [begin]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer counts, also one that says the same again
  useEffect(() => {
    if (ticket === null) return;
    if (state === 'confirmed') void collect(ticket);
    if (state === 'over' && renewals.current < RENEWALS) {
      renewals.current += 1;
      void begin(ticket);
    }
  }, [ticket, state, dataUpdatedAt, begin, collect]);

  const renew = () => {
    renewals.current = 0;
    void begin(ticket);
  };
  return { ticket, state, failure, isLost: progress.isError, renew };
}
