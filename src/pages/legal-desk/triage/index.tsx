import { useCallback, useState } from 'react';
import { useNow } from '@/client/now';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Choose } from '@/components/choose';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { leftText } from '@/components/time-left';
import { overseers, rotaRoles } from '@/contract/legal-roles';
import { type Category, categories } from '@/contract/legal-words';
import { headTitle, headTone, stateText } from '@/pages/legal/_parts/head-words';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { Rooms } from '@/parts/rooms';
import { SearchBox } from '@/parts/search-box';

const views = [
  { value: 'waiting', text: '待分派' },
  { value: 'running', text: '办理中' },
  { value: 'late', text: '已超时' },
  { value: 'over', text: '已结束' },
] as const;
type View = (typeof views)[number]['value'];

const kinds = [
  { value: '', text: '全部类别' },
  ...(Object.keys(categories) as Category[]).map((value) => ({ value, text: categories[value] })),
];

/** What belongs to giving questions out, each for whoever may open it. */
const rooms = [
  {
    icon: 'calendar',
    title: '值班表',
    note: '谁哪天值班，谁不在',
    route: '/pages/legal-desk/rota/index',
    roles: rotaRoles,
  },
  {
    icon: 'phone',
    title: '12351 工单',
    note: '转出去的工单，写办理结果',
    route: '/pages/legal-desk/orders/index',
    roles: overseers,
  },
] as const;

/** 咨询分派: every question of the district by its head, what was promised first at the top; never a word of it. */
export default function TriagePage() {
  const now = useNow(60_000);
  const wanted = useParam('view');
  const [view, setView] = useState<View>(wanted === 'late' ? 'late' : 'waiting');
  const [category, setCategory] = useState('');
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const query = useActionPages('legal.triage', {
    view,
    ...(category ? { category: category as Category } : {}),
    ...(q ? { q } : {}),
  });
  const side = (
    <>
      <SearchBox hint='搜编号' onSearch={search} />
      <Choices label='到哪一步' options={views} chosen={view} onChoose={setView} />
      <Choose label='类别' options={kinds} chosen={category} onChoose={setCategory} />
    </>
  );
  return (
    <Page isWide>
      <Columns side={side} after={<Rooms rooms={rooms} />}>
        <PagedList
          query={query}
          why='区总经办登录后可以看要分派的咨询'
          keyOf={({ id }) => id}
          empty={<Empty icon='check' text={q || category ? '没有符合的咨询' : '这里没有咨询'} />}
        >
          {(one) => (
            <Card>
              <Cell
                title={headTitle(one)}
                note={[
                  one.number,
                  one.lawyer ? `${one.lawyer}律师` : '',
                  one.promisedAt ? leftText(one.promisedAt, now) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
                tag={<StateTag text={stateText(one)} tone={headTone(one)} />}
                onTap={() => open(routeTo('/pages/legal-desk/header/index', { id: one.id }))}
              />
            </Card>
          )}
        </PagedList>
      </Columns>
    </Page>
  );
}
