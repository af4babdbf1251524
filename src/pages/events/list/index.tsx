import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Empty } from '@/components/empty';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { EventRow } from '../_parts/event-row';
import { filtersIn, inputOf, noFilters } from './_parts/filter';
import { Filters } from './_parts/filters';
import { OwnTag } from './_parts/own-tag';
import './index.scss';

/** 活动报名: all events a person can find, searched and filtered. */
export default function EventsListPage() {
  const [q, setQ] = useState('');
  const [filter, setFilter] = useState(noFilters);
  const [isOpen, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const search = useCallback((text: string) => setQ(text), []);
  const events = useActionPages('events.list', inputOf(q, filter));
  const count = filtersIn(filter);
  const isNarrow = q !== '' || count > 0;
  const widen = () => {
    setFilter(noFilters);
    setQ('');
    setRound(round + 1);
  };
  return (
    <Page>
      <View className='events-find'>
        <SearchBox key={round} hint='搜活动、地点' onSearch={search} />
        <Tap
          className={`events-find__filter${count > 0 ? ' events-find__filter--on' : ''}`}
          onTap={() => setOpen(true)}
        >
          <Icon name='filter' />
          <View>{count > 0 ? `筛选 ${count}` : '筛选'}</View>
        </Tap>
      </View>
      <PagedList
        query={events}
        keyOf={({ id }) => id}
        empty={
          isNarrow ? (
            <Empty
              icon='search'
              text='没有符合的活动'
              note='换个词，或放宽筛选再看看'
              action={{ text: '看全部活动', onTap: widen }}
            />
          ) : (
            <Empty icon='calendar' text='眼下没有活动' note='有了新活动，会出现在这里和首页' />
          )
        }
      >
        {(event) => (
          <EventRow
            event={event}
            tag={event.mine ? <OwnTag event={event} mine={event.mine} /> : undefined}
            onTap={() => open(routeTo('/pages/events/detail/index', { id: event.id }))}
          />
        )}
      </PagedList>
      <Filters
        isOpen={isOpen}
        filter={filter}
        onClose={() => setOpen(false)}
        onApply={(chosen) => {
          setFilter(chosen);
          setOpen(false);
        }}
      />
    </Page>
  );
}
