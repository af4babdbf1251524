import { useState } from 'react';
import { say } from '@/client/phone';
import { queryClient } from '@/client/query';
import { plainSentence, Refused } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import type { ErrorCode } from '@/contract/errors';
import { RefusalNotice } from '@/parts/refusal-notice';
import type { Mine } from './state';

const overCodes: readonly ErrorCode[] = ['holdOver', 'stateChanged', 'eventCancelled'];

/** Yes to a seat that is held: one tap, and the same request where its answer was lost. */
export function ConfirmSeat({ mine }: { mine: Mine }) {
  const write = useActionWrite('events.confirm');
  const [requestId] = useState(newRequestId);
  async function send(): Promise<void> {
    if (write.isPending) return;
    try {
      await write.mutateAsync({ input: { registrationId: mine.id }, requestId });
    } catch (refused) {
      // What is drawn is old: the page is read again, and the button goes with its refusal.
      if (refused instanceof Refused && overCodes.includes(refused.code)) {
        say(plainSentence(refused.code));
        void queryClient.invalidateQueries();
      }
      return;
    }
    say('已确认，到时见');
  }
  return (
    <>
      {write.error ? <RefusalNotice refusal={write.error}>{plainSentence(write.error.code)}</RefusalNotice> : null}
      <Button text='确认参加' icon='check' isBusy={write.isPending} onTap={() => void send()} />
    </>
  );
}
