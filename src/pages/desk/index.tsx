import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useNow } from '@/client/now';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Empty } from '@/components/empty';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { Tap } from '@/components/tap';
import { type Due, dues } from '@/contract/office-cases';
import { doorRoles } from '@/contract/roles';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { AssignSheet } from './_parts/assign-sheet';
import { Counts } from './_parts/counts';
import { DeskFilters } from './_parts/desk-filters';
import { DeskRow } from './_parts/desk-row';
import { type DeskFilter, everything, inputOf } from './_parts/filter';
import './index.scss';

const MOST = 50;

/** 办事台: what waits for this cadre over all services, by promised time; on a PC with its filters beside. */
export default function DeskPage() {
  const wanted = useParam('due');
  const [filter, setFilter] = useState<DeskFilter>({ ...everything, due: wanted in dues ? (wanted as Due) : 'all' });
  const [isFiltering, setFiltering] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [isAssigning, setAssigning] = useState(false);
  const [round, setRound] = useState(0);
  const search = useCallback((q: string) => setFilter((was) => ({ ...was, q })), []);
  const desk = useActionPages('office.desk', inputOf(filter));
  const now = useNow(60_000);
  const isServing = useMe().me?.roles.some(({ role }) => doorRoles.includes(role)) ?? false;
  const [first] = desk.data?.pages ?? [];
  const items = desk.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = items.filter(({ id }) => chosen?.includes(id));
  const toggle = (id: string) =>
    setChosen((was) => (was?.includes(id) ? was.filter((one) => one !== id) : [...(was ?? []), id].slice(-MOST)));
  const filters = <DeskFilters filter={filter} services={first?.services ?? []} onChange={setFilter} />;
  const footer = chosen ? (
    <>
      <Button text='不选了' kind='ghost' onTap={() => setChosen(null)} />
      <Button
        text={`转交 ${picked.length} 件`}
        reason={picked.length === 0 ? '点一下要转交的事项' : undefined}
        onTap={() => setAssigning(true)}
      />
    </>
  ) : null;
  return (
    <Page isWide footer={footer}>
      <View className='desk'>
        <View className='desk__side'>
          <Counts
            counts={first?.counts ?? null}
            chosen={filter.due}
            onChoose={(due) => setFilter({ ...filter, due })}
          />
          <View className='desk__filters'>{filters}</View>
          {isServing ? (
            <Button
              text='给人代办'
              kind='ghost'
              icon='people'
              onTap={() => open(routeTo('/pages/desk/assist/index', {}))}
            />
          ) : null}
        </View>
        <View className='desk__main'>
          <View className='desk__find'>
            <SearchBox key={round} hint='编号、姓氏或事项' onSearch={search} />
            <Tap className='desk__more' onTap={() => setFiltering(true)}>
              <Icon name='filter' />
              <View>筛选</View>
            </Tap>
          </View>
          {first?.isPartial ? <Notice tone='info'>按字找只看最急的 200 件；按编号找不受限</Notice> : null}
          {chosen === null && items.some(({ canAssign }) => canAssign) ? (
            <Button text='选几件接手或转交' kind='ghost' onTap={() => setChosen([])} />
          ) : null}
          <PagedList
            query={desk}
            why='工会干部登录后，等你办的事都在这里'
            keyOf={({ id }) => id}
            empty={
              filter.q ? (
                <Empty
                  icon='search'
                  text={`没有找到“${filter.q}”`}
                  action={{ text: '清除搜索', onTap: () => setRound(round + 1) }}
                />
              ) : (
                <Empty icon='check' text='没有等着办的事' note='新的事项会按承诺时间排在这里' />
              )
            }
          >
            {(item) => (
              <DeskRow
                item={item}
                now={now}
                isChosen={chosen === null ? null : chosen.includes(item.id)}
                onTap={() => (chosen === null ? open(item.route) : toggle(item.id))}
              />
            )}
          </PagedList>
        </View>
      </View>
      <Sheet isOpen={isFiltering} title='筛选' onClose={() => setFiltering(false)}>
        {filters}
      </Sheet>
      <AssignSheet
        isOpen={isAssigning}
        items={picked}
        onClose={() => setAssigning(false)}
        onDone={() => {
          setAssigning(false);
          setChosen(null);
        }}
      />
    </Page>
  );
}
