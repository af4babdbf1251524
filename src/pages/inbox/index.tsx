import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { useActionPages, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { MessageRow } from './_parts/message-row';

/** 消息: what the union told me, newest first; all, or what I have not read. */
export default function InboxPage() {
  const [which, setWhich] = useState<'all' | 'unread'>('all');
  const inbox = useActionPages('office.inbox', which === 'unread' ? { onlyUnread: true } : {});
  const markRead = useActionWrite('office.markRead');
  const markAll = useActionWrite('office.markAllRead');
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  const hasAny = which === 'unread' || (inbox.data?.pages[0]?.items.length ?? 0) > 0;
  const options = [
    { value: 'all', text: '全部' },
    { value: 'unread', text: unread > 0 ? `没看过的 ${unread}` : '没看过的' },
  ] as const;
  return (
    <Page isTab>
      {hasAny ? <Choices label='看哪些消息' options={options} chosen={which} onChoose={setWhich} /> : null}
      {unread > 1 ? (
        <Button
          text={`全部标为已读（${unread} 条）`}
          kind='ghost'
          isBusy={markAll.isPending}
          onTap={() => markAll.mutate({ input: {}, requestId: newRequestId() })}
        />
      ) : null}
      <PagedList
        query={inbox}
        why='登录后，报名结果和活动变动会通知到这里'
        keyOf={({ id }) => id}
        empty={
          <Empty
            icon='bell'
            text={which === 'unread' ? '都读过了' : '还没有消息'}
            note='报名结果、活动变动、办理进度会通知到这里'
          />
        }
      >
        {(message) => (
          <MessageRow
            message={message}
            onRead={() => markRead.mutate({ input: { ids: [message.id] }, requestId: newRequestId() })}
          />
        )}
      </PagedList>
    </Page>
  );
}
