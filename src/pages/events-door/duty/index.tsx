import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { StateTag, type Tone } from '@/components/state-tag';
import { When } from '@/components/when';
import { phases } from '@/contract/events-words';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { isClosedTo } from '../_parts/closed';
import { doorRank, LOOK, reasonShut } from '../_parts/door-hours';
import { Tally } from '../_parts/tally';
import './index.scss';

/** At the door only these two stand out. */
const tones: Readonly<Record<string, Tone>> = { ongoing: 'ok', cancelled: 'danger' };

/** 签到工作台: the events this cadre may check people in at. */
export default function DutyPage() {
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const duty = useActionPages('events.duty', q === '' ? {} : { q });
  const now = useNow(LOOK);
  const hasDesk = q !== '' || (!duty.isPending && !isClosedTo(duty.error));
  return (
    <Page isWide>
      {hasDesk ? <SearchBox hint='搜活动' onSearch={search} /> : null}
      <PagedList
        query={duty}
        why='工会干部登录后可以给到场的人签到'
        keyOf={({ id }) => id}
        rank={(event) => doorRank(event, now)}
        empty={
          <Empty
            icon='door'
            text={q ? '没有符合的活动' : '没有要签到的活动'}
            note='本单位和下级单位的活动会出现在这里'
          />
        }
      >
        {(event) => (
          <Card>
            <View className='duty-row__head'>
              <View className='duty-row__title'>{event.title}</View>
              <StateTag text={phases[event.phase]} tone={tones[event.phase] ?? 'plain'} />
            </View>
            <View className='duty-row__note'>
              <When start={event.startsAt} end={event.endsAt} />
            </View>
            <View className='duty-row__note'>{event.place}</View>
            {event.session ? <View className='duty-row__note'>场次：{event.session}</View> : null}
            <Tally checkedIn={event.checkedIn} expected={event.taken} />
            <View className='duty-row__actions'>
              <ButtonRow>
                <Button
                  text='看名单'
                  kind='ghost'
                  onTap={() => open(routeTo('/pages/events-door/roster/index', { id: event.id }))}
                />
                <Button
                  text='签到'
                  icon='door'
                  reason={reasonShut(event, now)}
                  onTap={() => open(routeTo('/pages/events-door/check-in/index', { id: event.id }))}
                />
              </ButtonRow>
            </View>
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
