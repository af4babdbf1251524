import { newRequestId } from '@/client/request-id';
import { useActionPages, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { MessageRow } from './_parts/message-row';

/** 消息: what the union told me, newest first. */
export default function InboxPage() {
  const inbox = useActionPages('office.inbox', {});
  const markRead = useActionWrite('office.markRead');
  const mark = (ids: string[]) => markRead.mutate({ input: { ids }, requestId: newRequestId() });
  const unread = (inbox.data?.pages ?? []).flatMap(({ items }) =>
    items.filter(({ isRead }) => !isRead).map(({ id }) => id),
  );
  return (
    <Page isTab>
      {unread.length > 1 ? (
        <Button
          text={`全部标为已读（${unread.length} 条）`}
          kind='ghost'
          isBusy={markRead.isPending}
          onTap={() => mark(unread.slice(0, 100))}
        />
      ) : null}
      <PagedList
        query={inbox}
        why='登录后，报名结果和活动变动会通知到这里'
        keyOf={({ id }) => id}
        empty={<Empty icon='bell' text='还没有消息' note='报名结果、活动变动会通知到这里' />}
      >
        {(message) => <MessageRow message={message} onRead={() => mark([message.id])} />}
      </PagedList>
    </Page>
  );
}
