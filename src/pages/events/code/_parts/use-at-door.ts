import { useEffect, useRef } from 'react';
import { useOnline } from '@/client/online';
import { useShown } from '@/client/shown';
import { useAction } from '@/client/use-action';
import type { KeptCode } from '@/stores/codes';

/** How often the door is asked, in milliseconds: by whoever may be scanned at any moment, and otherwise. */
const SOON = 4_000;
const SLOWLY = 20_000;
/** For how long after it was opened a page counts as held out to somebody. */
const HELD_OUT_FOR = 10 * 60_000;
/** A phone's clock that was set by more than this since the code came, in milliseconds, shows another code than the door expects. */
const CLOCK_SET = 5_000;

/**
 * Asks how its owner stands at the door, while this page is in sight, and calls when that is not what was kept. Also of who is in: it
 * may be taken back, and another session wants the code again. Of nothing (`kept` undefined) nothing is asked.
 */
export function useAtDoor(registrationId: string, kept: KeptCode | undefined, onChange: () => void): void {
  const isOnline = useOnline();
  const isShown = useShown();
  const shownAt = useRef(Date.now());
  useEffect(() => {
    if (isShown) shownAt.current = Date.now();
  }, [isShown]);
  const { data, dataUpdatedAt } = useAction(
    'events.atDoor',
    { registrationId },
    {
      enabled: kept !== undefined && isOnline,
      refetchInterval: ({ state }) => {
        const mayBeScanned = state.data?.isOpen === true && state.data.inUntil === null;
        return mayBeScanned && Date.now() - shownAt.current < HELD_OUT_FOR ? SOON : SLOWLY;
      },
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged once for every answer, against what is kept then
  useEffect(() => {
    if (!data || !kept) return;
    const { state, inUntil, isEventCancelled, cloudTime } = data;
    const isSame = state === kept.state && inUntil === kept.inUntil && isEventCancelled === kept.isEventCancelled;
    const isSet = Math.abs(Date.parse(cloudTime) - dataUpdatedAt - kept.offset) > CLOCK_SET;
    if (!isSame || isSet) onChange();
  }, [dataUpdatedAt]);
}
