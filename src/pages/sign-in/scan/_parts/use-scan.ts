import { useCallback, useRef, useState } from 'react';
import { call } from '@/client/call';
import { buzz } from '@/client/phone';
import { newRequestId } from '@/client/request-id';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import type { Failure } from '@/contract/errors';

/** The PC that would be signed in. */
export type Pc = Output<Contract['signIn']['scan']>;

type Step =
  | { readonly kind: 'looking' }
  | { readonly kind: 'asked'; readonly pc: Pc }
  | { readonly kind: 'confirmed' | 'declined' };

/** From the code to the answer; one question at a time, however often a camera sees the code. */
export function useScan() {
  const [step, setStep] = useState<Step>({ kind: 'looking' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isAsking = useRef(false);

  const one = useCallback(async (work: () => Promise<Failure | null>) => {
    if (isAsking.current) return;
    isAsking.current = true;
    setBusy(true);
    setFailure(await work());
    setBusy(false);
    isAsking.current = false;
  }, []);

  const look = useCallback(
    (code: string) =>
      void one(async () => {
        const answer = await call('signIn.scan', { code }, newRequestId());
        buzz(answer.ok ? 'short' : 'long');
        if (!answer.ok) return answer;
        setStep({ kind: 'asked', pc: answer.value });
        return null;
      }),
    [one],
  );

  const answer = (kind: 'confirmed' | 'declined', { id }: Pc) =>
    void one(async () => {
      const done = await call(
        kind === 'confirmed' ? 'signIn.confirm' : 'signIn.decline',
        { signInId: id },
        newRequestId(),
      );
      if (!done.ok) return done;
      setStep({ kind });
      return null;
    });

  const again = () => {
    setFailure(null);
    setStep({ kind: 'looking' });
  };
  return { step, failure, isBusy, look, answer, again };
}
