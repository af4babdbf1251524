import { useEffect } from 'react';
import { useNow } from '@/client/now';
import { useAction } from '@/client/use-action';
import { isPast, useCodes } from '@/stores/codes';
import { keepCode } from '@/stores/fetch-code';
import { useSession } from '@/stores/session';
import { useAtDoor } from './use-at-door';

/** How often the page looks at the clock, and from how long before the start its owner may be at the door, in milliseconds. */
const LOOK_EVERY = 20_000;
const ASK_BEFORE = 3_600_000;

/** The code as last heard from the cloud, kept on the phone; somebody else's is not shown. It is fetched again once the door says something else. */
export function useKept(registrationId: string) {
  const personId = useSession((state) => state.personId);
  const known = useCodes((state) => state.byRegistration[registrationId]);
  const kept = known?.personId === personId ? known : undefined;
  const now = useNow(LOOK_EVERY);
  const isAtDoor =
    kept !== undefined &&
    kept.state !== 'cancelled' &&
    now + kept.offset > Date.parse(kept.event.startsAt) - ASK_BEFORE &&
    !isPast(kept, now);
  const query = useAction('events.myCode', { registrationId });
  const { data, dataUpdatedAt, refetch } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose it is may be known only after the code has come
  useEffect(() => {
    if (data) keepCode(registrationId, data, dataUpdatedAt);
  }, [data, dataUpdatedAt, registrationId, personId]);
  useAtDoor(registrationId, isAtDoor ? kept : undefined, () => void refetch());
  return { kept, query, now };
}
