import { View } from '@tarojs/components';
import { useCallback, useRef, useState } from 'react';
import { useNow } from '@/client/now';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { When } from '@/components/when';
import { registration } from '@/contract/events-words';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { Refusal } from '@/parts/refusal';
import { SearchBox } from '@/parts/search-box';
import { isClosedTo } from '../_parts/closed';
import { LOOK, reasonShut } from '../_parts/door-hours';
import { Tally } from '../_parts/tally';
import { RosterRow } from './_parts/roster-row';
import './index.scss';

type State = keyof typeof registration.states;

const filters = [
  { value: 'all' as const, text: '全部' },
  ...(['confirmed', 'checked_in', 'waitlisted', 'cancelled'] as const).map((value) => ({
    value,
    text: filterText(value),
  })),
];

/** 报名名单: who is expected, who has come; masked, since the door needs no more. */
export default function RosterPage() {
  const eventId = useParam('id');
  const [q, setQ] = useState('');
  const [state, setState] = useState<State | 'all'>('all');
  const search = useCallback((text: string) => setQ(text), []);
  const roster = useActionPages('events.roster', {
    eventId,
    ...(q === '' ? {} : { q }),
    ...(state === 'all' ? {} : { state }),
  });
  const now = useNow(LOOK);
  const heard = roster.data?.pages[0]?.event;
  const last = useRef(heard);
  if (heard) last.current = heard;
  const event = last.current; // stays while another part of the roster is on its way
  if (roster.error && isClosedTo(roster.error)) {
    return (
      <Page isWide>
        <Refusal
          error={roster.error}
          why='工会干部登录后可以看名单、给到场的人签到'
          onRetry={() => void roster.refetch()}
        />
      </Page>
    );
  }
  return (
    <Page
      isWide
      footer={
        event ? (
          <Button
            text='去签到'
            icon='door'
            reason={reasonShut(event, now)}
            onTap={() => open(routeTo('/pages/events-door/check-in/index', { id: eventId }))}
          />
        ) : undefined
      }
    >
      {event ? (
        <Card>
          <View className='roster-head__title'>{event.title}</View>
          <View className='roster-head__note'>
            <When start={event.startsAt} end={event.endsAt} />
          </View>
          <View className='roster-head__note'>{event.place}</View>
          {event.session ? <View className='roster-head__note'>场次：{event.session}</View> : null}
          <Tally checkedIn={event.checkedIn} expected={event.taken} />
        </Card>
      ) : null}
      {event ? (
        <>
          <SearchBox hint='搜姓名、报名号' onSearch={search} />
          <Choices label='状态' options={filters} chosen={state} onChoose={setState} />
        </>
      ) : null}
      <PagedList
        query={roster}
        keyOf={({ id }) => id}
        empty={<Empty icon='people' text={q || state !== 'all' ? '没有符合的人' : '还没有人报名'} />}
      >
        {(person) => <RosterRow person={person} hasSeveral={(event?.session ?? null) !== null} />}
      </PagedList>
    </Page>
  );
}

/** A cadre asks who has not come yet, not who is confirmed. */
function filterText(state: State): string {
  return state === 'confirmed' ? '未到' : registration.states[state];
}
