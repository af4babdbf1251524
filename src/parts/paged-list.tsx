import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { useBottom } from '@/client/reach-bottom';
import type { Refused } from '@/client/refused';
import { Button } from '@/components/button';
import { Skeleton } from '@/components/skeleton';
import { OldCopy } from './old-copy';
import { Refusal } from './refusal';
import './paged-list.scss';

interface Props<T> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>, Refused>;
  readonly keyOf: (item: T) => string;
  readonly empty: ReactNode;
  /** What of the loaded items comes first: the lowest; without it the cloud's order. */
  readonly rank?: (item: T) => number;
  /** What signing in is good for, where a guest may not see the list. */
  readonly why?: string;
  /** Rows of a table: on a PC one below the other, not in two columns. */
  readonly isTable?: boolean;
  /** Shown under a failure: what the phone has kept. */
  readonly instead?: ReactNode;
  readonly children: (item: T) => ReactNode;
}

/** A list that comes page by page: the next one at the end of the page, or by the button. */
export function PagedList<T>({ query, keyOf, empty, rank, why, isTable = false, instead, children }: Props<T>) {
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  useBottom(more);
  if (query.data === undefined) {
    if (!query.isError) return <Skeleton />;
    return (
      <>
        <Refusal error={query.error} why={why} onRetry={() => void query.refetch()} />
        {instead}
      </>
    );
  }
  const items = query.data.pages.flatMap((page) => page.items);
  if (rank) items.sort((a, b) => rank(a) - rank(b));
  if (items.length === 0) return <>{empty}</>;
  return (
    <View className={`paged-list${isTable ? ' paged-list--table' : ''}`}>
      {query.isError ? <OldCopy error={query.error} /> : null}
      <View className='paged-list__items'>
        {items.map((item) => (
          <Fragment key={keyOf(item)}>{children(item)}</Fragment>
        ))}
      </View>
      {query.hasNextPage ? (
        <Button text='加载更多' kind='ghost' isBusy={query.isFetchingNextPage} onTap={more} />
      ) : (
        <View className='paged-list__end'>共 {items.length} 条，都在这里了</View>
      )}
    </View>
  );
}
