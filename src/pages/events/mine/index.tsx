import { useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { useKeptCodes } from '@/parts/kept-codes';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SavedCodes } from '@/parts/saved-codes';
import { EventRow } from '../_parts/event-row';
import { nextStep } from '../_parts/next-step';
import { standing } from '../_parts/state';

const times = [
  { value: 'coming', text: '即将参加' },
  { value: 'past', text: '以往的' },
] as const;

const nothing = {
  coming: (
    <Empty
      icon='ticket'
      text='没有即将参加的活动'
      note='去看看最近有什么活动'
      action={{ text: '找活动', onTap: () => open(routeTo('/pages/events/list/index', {})) }}
    />
  ),
  past: <Empty icon='ticket' text='没有以往的报名' />,
};

/** 我的报名: what I go to and what I do next about it, and what is over; without a network the codes this phone keeps. */
export default function MyEventsPage() {
  const [which, setWhich] = useState<'coming' | 'past'>('coming');
  const mine = useActionPages('events.mine', { which });
  const items = mine.data?.pages.flatMap((page) => page.items) ?? [];
  useKeptCodes(which === 'coming' ? items.map((item) => item.registration) : []);
  const isGuest = mine.error?.code === 'notSignedIn';
  return (
    <Page>
      {isGuest ? null : <Choices label='时间' options={times} chosen={which} onChoose={setWhich} />}
      <PagedList
        query={mine}
        why='登录后能看到报过的活动'
        keyOf={({ registration: { id } }) => id}
        instead={<SavedCodes />}
        empty={nothing[which]}
      >
        {({ event, registration }) => (
          <EventRow
            event={event}
            tag={<StateTag {...standing(event, registration)} />}
            line={nextStep(event, registration)}
            onTap={() => open(routeTo('/pages/events/detail/index', { id: event.id }))}
          />
        )}
      </PagedList>
    </Page>
  );
}
