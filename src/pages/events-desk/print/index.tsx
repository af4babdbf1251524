import { useEffect } from 'react';
import { useParam } from '@/client/param';
import { printPage } from '@/client/print';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { Page } from '@/parts/page';
import { Refusal } from '@/parts/refusal';
import { SignTable } from './_parts/sign-table';
import './index.scss';

/** 签到表: everybody who has a place, with a column to sign in; for paper. It is printed once the whole list is here. */
export default function PrintPage() {
  const eventId = useParam('id');
  const sheet = useActionPages('events.signSheet', { eventId });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = sheet;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const [first] = sheet.data?.pages ?? [];
  if (!first) {
    return (
      <Page isWide>
        {sheet.error ? <Refusal error={sheet.error} onRetry={() => void sheet.refetch()} /> : <Skeleton />}
      </Page>
    );
  }
  const people = sheet.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      isWide
      footer={
        <Button
          text='打印'
          reason={hasNextPage ? `正在取名单，已有 ${people.length} 人` : undefined}
          onTap={printPage}
        />
      }
    >
      {people.length === 0 ? (
        <Empty icon='people' text='还没有人有名额' />
      ) : (
        <>
          <Notice tone='info'>名单有姓名，用完请收好，活动结束后销毁。打开这一页会留下记录。</Notice>
          <SignTable event={first.event} people={people} />
        </>
      )}
    </Page>
  );
}
