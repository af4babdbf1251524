import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { When } from '@/components/when';
import { registration } from '@/contract/events';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
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
  const event = roster.data?.pages[0]?.event;
  return (
    <Page
      isWide
      footer={
        <Button
          text='去签到'
          icon='door'
          onTap={() => open(routeTo('/pages/events-door/check-in/index', { id: eventId }))}
        />
      }
    >
      {event ? (
        <Card>
          <View className='roster-head__title'>{event.title}</View>
          <View className='roster-head__note'>
            <When start={event.startsAt} end={event.endsAt} />
          </View>
          <View className='roster-head__note'>{event.place}</View>
          <Tally checkedIn={event.checkedIn} expected={event.taken} />
        </Card>
      ) : null}
      <SearchBox hint='搜姓名、报名号' onSearch={search} />
      <Choices label='状态' options={filters} chosen={state} onChoose={setState} />
      <PagedList
        query={roster}
        keyOf={({ id }) => id}
        empty={<Empty icon='people' text={q || state !== 'all' ? '没有符合的人' : '还没有人报名'} />}
      >
        {(person) => <RosterRow person={person} />}
      </PagedList>
    </Page>
  );
}

/** A cadre asks who has not come yet, not who is confirmed. */
function filterText(state: State): string {
  return state === 'confirmed' ? '未到' : registration.states[state];
}
