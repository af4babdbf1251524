import { useState } from 'react';
import { say } from '@/client/phone';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useCodes } from '@/stores/codes';
import type { Mine } from './state';

interface Props {
  readonly mine: Mine;
  /** Of the event. */
  readonly title: string;
  readonly onDone?: () => void;
}

/** Giving one's place back: the button, the question, and what the cloud says to it. */
export function Cancel({ mine, title, onDone }: Props) {
  const write = useActionWrite('events.cancel');
  const drop = useCodes((state) => state.drop);
  const [requestId, setRequestId] = useState<string | null>(null);
  const isWaiting = mine.state === 'waitlisted';
  const verb = isWaiting ? '取消候补' : '取消报名';

  async function send(): Promise<void> {
    if (requestId === null || write.isPending) return;
    try {
      await write.mutateAsync({ input: { registrationId: mine.id }, requestId });
    } catch {
      return; // the refusal is in `write.error`
    }
    drop(mine.id);
    say(`已${verb}`);
    setRequestId(null);
    onDone?.();
  }

  return (
    <>
      <Button text={verb} kind='ghost' onTap={() => setRequestId(newRequestId())} />
      <Confirm
        isOpen={requestId !== null}
        title={`${verb}？`}
        yes={verb}
        no='再想想'
        isDanger
        isBusy={write.isPending}
        onYes={() => void send()}
        onNo={() => {
          setRequestId(null);
          write.reset();
        }}
      >
        {write.error ? <RefusalNotice refusal={write.error}>{plainSentence(write.error.code)}</RefusalNotice> : null}「
        {title}」的{isWaiting ? '候补位置' : '名额'}会让给后面的人，再报名要重新排队。
      </Confirm>
    </>
  );
}
