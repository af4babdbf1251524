import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Refused } from '@/client/refused';
import { Skeleton } from '@/components/skeleton';
import { OldCopy } from './old-copy';
import { Refusal } from './refusal';

interface Props<T> {
  readonly query: UseQueryResult<T, Refused>;
  readonly cards?: 1 | 2 | 3;
  /** Shown under a failure: what the phone has kept. */
  readonly instead?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** A question's three faces: the skeleton while it waits, the failure with a retry, the answer; an old answer says that it is old. */
export function Answered<T>({ query, cards = 3, instead, children }: Props<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? <OldCopy error={query.error} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return (
      <>
        <Refusal error={query.error} onRetry={() => void query.refetch()} />
        {instead}
      </>
    );
  }
  return <Skeleton cards={cards} />;
}
