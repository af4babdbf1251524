import { useCallback, useState } from 'react';
import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { leftText } from '@/components/time-left';
import { lawyers, rotaRoles, templateRoles } from '@/contract/legal-roles';
import { headTitle, headTone, stateText } from '@/pages/legal/_parts/head-words';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { Rooms } from '@/parts/rooms';
import { SearchBox } from '@/parts/search-box';

const views = [
  { value: 'waiting', text: '待答复' },
  { value: 'answered', text: '已答复' },
  { value: 'over', text: '已办结' },
] as const;
type View = (typeof views)[number]['value'];

const empties: Readonly<Record<View, string>> = {
  waiting: '没有等着答复的问题',
  answered: '没有等评价的答复',
  over: '还没有办结的问题',
};

/** What belongs to a lawyer's work, each for whoever may open it. */
const rooms = [
  {
    icon: 'letters',
    title: '答复模板',
    note: '自己的和大家共用的',
    route: '/pages/legal-lawyer/templates/index',
    roles: templateRoles,
  },
  { icon: 'calendar', title: '值班表', note: '谁哪天值班', route: '/pages/legal-desk/rota/index', roles: rotaRoles },
  {
    icon: 'clock',
    title: '不在的日子',
    note: '出差、休假，手上的转给别的律师',
    route: '/pages/legal-lawyer/away/index',
    roles: lawyers,
  },
  {
    icon: 'people',
    title: '要回避的单位',
    note: '我代理的单位，别人看不到',
    route: '/pages/legal-lawyer/employers/index',
    roles: lawyers,
  },
] as const;

/** 我的答复: what the caller answers, what was promised first at the top; and what belongs to their work. */
export default function QueuePage() {
  const now = useNow(60_000);
  const [view, setView] = useState<View>('waiting');
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const query = useActionPages('legal.queue', { view, ...(q ? { q } : {}) });
  const side = (
    <>
      <SearchBox hint='搜编号' onSearch={search} />
      <Choices label='到哪一步' options={views} chosen={view} onChoose={setView} />
    </>
  );
  return (
    <Page isWide>
      <Columns side={side} after={<Rooms rooms={rooms} />}>
        <PagedList
          query={query}
          why='值班律师登录后，要答复的问题都在这里'
          keyOf={({ id }) => id}
          empty={
            q ? (
              <Empty icon='search' text='没有符合的问题' />
            ) : (
              <Empty icon='check' text={empties[view]} note='派给你的按承诺时间排在这里' />
            )
          }
        >
          {(one) => (
            <Card>
              <Cell
                title={headTitle(one)}
                note={[
                  one.number,
                  one.promisedAt ? leftText(one.promisedAt, now) : '',
                  one.hasDraft ? '有没写完的答复' : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
                tag={<StateTag text={stateText(one)} tone={headTone(one)} />}
                onTap={() => open(routeTo('/pages/legal-lawyer/case/index', { id: one.id }))}
              />
            </Card>
          )}
        </PagedList>
      </Columns>
    </Page>
  );
}
