import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { phases } from '@/contract/events';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { When } from '@/components/when';
import { PagedList } from '@/parts/paged-list';
import { Page } from '@/parts/page';
import { SearchBox } from '@/parts/search-box';
import { SignInOffer } from '@/parts/sign-in-offer';
import { Tally } from '../_parts/tally';
import './index.scss';

/** 签到工作台: the events this cadre may check people in at. */
export default function DutyPage() {
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const duty = useActionPages('events.duty', q === '' ? {} : { q });
  if (duty.error?.code === 'notSignedIn' && !duty.data) {
    return (
      <Page isWide>
        <SignInOffer why="工会干部登录后可以给到场的人签到" to={routeTo('/pages/events-door/duty/index', {})} />
      </Page>
    );
  }
  return (
    <Page isWide>
      <SearchBox hint="搜活动" onSearch={search} />
      <PagedList
        query={duty}
        keyOf={({ id }) => id}
        empty={<Empty icon="door" text={q ? '没有符合的活动' : '没有要签到的活动'} note="本单位和下级单位的活动会出现在这里" />}
      >
        {(event) => (
          <Card>
            <View className="duty-row__head">
              <View className="duty-row__title">{event.title}</View>
              <StateTag text={phases[event.phase]} tone={event.phase === 'ongoing' ? 'ok' : event.phase === 'cancelled' ? 'danger' : 'plain'} />
            </View>
            <View className="duty-row__note">
              <When start={event.startsAt} end={event.endsAt} />
            </View>
            <View className="duty-row__note">{event.place}</View>
            <Tally checkedIn={event.checkedIn} expected={event.taken} />
            <View className="duty-row__actions">
              <ButtonRow>
                <Button text="看名单" kind="ghost" onTap={() => open(routeTo('/pages/events-door/roster/index', { id: event.id }))} />
                <Button text="签到" icon="door" onTap={() => open(routeTo('/pages/events-door/check-in/index', { id: event.id }))} />
              </ButtonRow>
            </View>
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
