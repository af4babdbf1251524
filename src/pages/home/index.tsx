import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { showUnread } from '@/client/badge';
import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Notice } from '@/components/notice';
import { iconOf, Tile } from '@/components/tile';
import { doorRoles } from '@/contract/roles';
import { Answered } from '@/parts/answered';
import { useHotline } from '@/parts/hotline';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { usePolicyAsk } from '@/parts/policy-ask';
import { SavedCodes } from '@/parts/saved-codes';
import { DeskCard } from './_parts/desk-card';
import { Hero } from './_parts/hero';
import { PersonCard } from './_parts/person-card';
import { Dates, Running } from './_parts/running';
import { SearchEntry } from './_parts/search-entry';
import { useStartAtDesk } from './_parts/start-at-desk';
import { Upcoming } from './_parts/upcoming';
import './index.scss';

/** 首页: who I am, what there is, what comes next. */
export default function HomePage() {
  const home = useAction('office.home', {});
  const { me, query: who } = useMe();
  usePolicyAsk();
  const hotline = useHotline();
  const now = useNow(60_000);
  useStartAtDesk(me);
  const isCadre = me?.roles.some(({ role }) => doorRoles.includes(role)) ?? false;
  const unread = home.data?.unread;
  useEffect(() => {
    if (unread !== undefined) showUnread(unread);
  }, [unread]);
  return (
    <Page isTab top={<Hero />}>
      <PersonCard me={me} isFailed={who.isError} onRetry={() => void who.refetch()} />
      <SearchEntry />
      <Answered
        query={home}
        cards={2}
        instead={
          <>
            <SavedCodes />
            <Dates deadlines={[]} now={now} />
            <View className='home-tiles'>
              <Tile
                icon={iconOf('selfStudy')}
                label='自学自查'
                onTap={() => open(routeTo('/pages/self-study/home/index', {}))}
              />
              <Tile icon='phone' label='12351 热线' onTap={hotline.ask} />
            </View>
          </>
        }
      >
        {({ tiles, upcoming, running, more, deadlines, desk, banner }) => (
          <>
            {banner ? <Notice tone='warn'>{banner.text}</Notice> : null}
            {desk ? <DeskCard counts={desk} /> : null}
            <Running running={running} more={more} deadlines={deadlines} />
            <View className='home-tiles'>
              {tiles.map(({ service, label, route }) => (
                <Tile key={service} icon={iconOf(service)} label={label} onTap={() => open(route)} />
              ))}
              {isCadre ? (
                <Tile icon='door' label='签到工作台' onTap={() => open(routeTo('/pages/events-door/duty/index', {}))} />
              ) : null}
              <Tile icon='phone' label='12351 热线' onTap={hotline.ask} />
            </View>
            <Upcoming events={upcoming} />
          </>
        )}
      </Answered>
      {hotline.sheet}
    </Page>
  );
}
