import { useEffect } from 'react';
import { useNow } from '@/client/now';
import { useOnline } from '@/client/online';
import { useAction } from '@/client/use-action';
import { isPast, useCodes } from '@/stores/codes';
import { keepCode } from '@/stores/fetch-code';
import { useSession } from '@/stores/session';

/** How often the page asks whether the door has let its owner in, and from how long before the start, in milliseconds. */
const ASK_EVERY = 20_000;
const ASK_BEFORE = 3_600_000;

/** The code as last heard from the cloud, kept on the phone; somebody else's is not shown. At the door it is asked for again. */
export function useKept(registrationId: string) {
  const personId = useSession((state) => state.personId);
  const known = useCodes((state) => state.byRegistration[registrationId]);
  const kept = known?.personId === personId ? known : undefined;
  const isOnline = useOnline();
  const now = useNow(ASK_EVERY);
  // Also of who is in: it may be taken back, and another session wants the code again.
  const isAtDoor =
    kept !== undefined &&
    kept.state !== 'cancelled' &&
    now + kept.offset > Date.parse(kept.event.startsAt) - ASK_BEFORE &&
    !isPast(kept, now);
  const query = useAction('events.myCode', { registrationId }, { refetchInterval: isOnline && isAtDoor && ASK_EVERY });
  const { data, dataUpdatedAt } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose it is may be known only after the code has come
  useEffect(() => {
    if (data) keepCode(registrationId, data, dataUpdatedAt);
  }, [data, dataUpdatedAt, registrationId, personId]);
  return { kept, query, now };
}
