import { useEffect } from 'react';
import { fetchCode } from '@/stores/fetch-code';
import { useMe } from './me';

interface Own {
  readonly id: string;
  readonly state: string;
}

/** A door lets them in: who has a seat, also one that waits for their yes. */
const SEATED = ['confirmed', 'held', 'excused'];

/** Keeps the codes of these registrations of one's own on the phone, so that they can be shown without a network. */
export function useKeptCodes(registrations: readonly (Own | null)[]): void {
  const { me } = useMe();
  const personId = me?.id;
  const ids = registrations
    .filter((one) => one !== null && SEATED.includes(one.state))
    .map((one) => one?.id)
    .join(' ');
  useEffect(() => {
    if (personId === undefined) return;
    for (const id of ids.split(' ')) if (id) void fetchCode(id);
  }, [personId, ids]);
}
