import type { ReactNode } from 'react';
import { newRequestId } from '@/client/request-id';
import { open } from '@/client/routes';
import { useActionPages, useActionWrite } from '@/client/use-action';
import { PagedList } from '@/parts/paged-list';
import { RefusalNotice } from '@/parts/refusal-notice';
import { RunningDeadline } from './running-deadline';

/** The legal dates the cloud knows: of one's cases, and of kept calculations. */
export function CloudDeadlines({ passed, empty }: { passed: boolean; empty: ReactNode }) {
  const query = useActionPages('office.deadlines', { passed });
  const write = useActionWrite('office.endDeadline');
  const ending = write.isPending ? write.variables.input.deadlineId : null;
  return (
    <>
      {write.error ? <RefusalNotice refusal={write.error}>{write.error.message}</RefusalNotice> : null}
      <PagedList query={query} keyOf={({ id }) => id} empty={empty}>
        {(one) => (
          <RunningDeadline
            deadline={one}
            about={one.about}
            isBusy={ending === one.id}
            onOpen={() => open(one.route)}
            onEnd={() => write.mutate({ input: { deadlineId: one.id }, requestId: newRequestId() })}
          />
        )}
      </PagedList>
    </>
  );
}
