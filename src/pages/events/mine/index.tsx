import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { registration } from '@/contract/events';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SavedCodes } from '@/parts/saved-codes';
import { EventRow } from '../_parts/event-row';
import { type Mine, stateTones } from '../_parts/state';

/** 我的报名: everything I signed up for; without a network the codes this phone keeps. */
export default function MyEventsPage() {
  const mine = useActionPages('events.mine', {});
  return (
    <Page>
      <PagedList
        query={mine}
        why='登录后能看到报过的活动'
        keyOf={({ registration: { id } }) => id}
        instead={<SavedCodes />}
        empty={
          <Empty
            icon='ticket'
            text='还没有报过名'
            note='去看看最近有什么活动'
            action={{ text: '找活动', onTap: () => open(routeTo('/pages/events/list/index', {})) }}
          />
        }
      >
        {({ event, registration: own }) => (
          <EventRow
            event={event}
            tag={
              <StateTag
                text={event.phase === 'cancelled' ? '活动已取消' : registration.states[own.state]}
                tone={event.phase === 'cancelled' ? 'danger' : stateTones[own.state]}
              />
            }
            line={lineOf(own)}
            onTap={() => open(routeTo('/pages/events/detail/index', { id: event.id }))}
          />
        )}
      </PagedList>
    </Page>
  );
}

function lineOf({ state, number, waitingNumber, position }: Mine): string {
  if (state === 'waitlisted') return `候补号 ${waitingNumber}，前面还有 ${(position ?? 1) - 1} 人`;
  return `报名号 ${number}`;
}
