import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Notice } from '@/components/notice';
import type { Mine } from '../../_parts/state';

/** Giving one's place back: the button, the question, and what the cloud says to it. */
export function Cancel({ mine, title }: { mine: Mine; title: string }) {
  const write = useActionWrite('events.cancel');
  const [requestId, setRequestId] = useState<string | null>(null);
  const isWaiting = mine.state === 'waitlisted';
  const verb = isWaiting ? '取消候补' : '取消报名';
  const send = () => {
    if (requestId === null || write.isPending) return;
    write.mutate({ input: { registrationId: mine.id }, requestId }, { onSuccess: () => setRequestId(null) });
  };
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
        onYes={send}
        onNo={() => {
          setRequestId(null);
          write.reset();
        }}
      >
        {write.error ? <Notice tone='danger'>{write.error.message}</Notice> : null}「{title}」的
        {isWaiting ? '候补位置' : '名额'}会让给后面的人，再报名要重新排队。
      </Confirm>
    </>
  );
}
