import { useEffect } from 'react';
import { askConsent } from '@/client/consent-ask';
import { useAction } from '@/client/use-action';
import { useMe } from './me';

/** Whom this run of the program has asked already. */
let asked: string | null = null;

/** Asks somebody who has not seen the policy in force, once a sign-in; nothing is held back meanwhile. */
export function usePolicyAsk(): void {
  const { me } = useMe();
  const id = me?.id ?? null;
  const { data } = useAction('privacy.pending', {}, { enabled: id !== null, staleTime: Number.POSITIVE_INFINITY });
  const isNew = data?.isPolicyNew ?? false;
  useEffect(() => {
    if (!isNew || id === null || asked === id) return;
    asked = id;
    void askConsent('policy');
  }, [isNew, id]);
}
