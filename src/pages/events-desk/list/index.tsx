import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { Tick } from '@/components/tick';
import { type PlanList, planLists } from '@/contract/events-plan-words';
import { doorRoles } from '@/contract/roles';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { type ChosenUnit, UnitSheet } from '../_parts/unit-sheet';
import { PlanRow } from './_parts/plan-row';

const empty: Readonly<Record<PlanList, string>> = {
  drafts: '没有草稿',
  published: '没有将要举办的活动',
  past: '没有办完的活动',
  cancelled: '没有取消的活动',
  large: '没有等你发布的大型活动',
};

/** 活动筹备: the events of one's units by what they are doing, found by words, one's own or a unit's. */
export default function PlansPage() {
  const [which, setWhich] = useState<PlanList>('published');
  const [isMine, setMine] = useState(false);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const may = useMay();
  const plans = useActionPages('events.plans', {
    which,
    ...(isMine ? { mine: true } : {}),
    ...(unit ? { unit: unit.id } : {}),
    ...(q === '' ? {} : { q }),
  });
  const isLead = may('lead');
  const lists = (Object.keys(planLists) as PlanList[]).filter((one) => one !== 'large' || isLead);
  const create = () => open(routeTo('/pages/events-desk/create/index', {}));
  const isFound = q !== '' || unit !== null || isMine;
  return (
    <Page isWide footer={may(...doorRoles) ? <Button text='新建活动' icon='plus' onTap={create} /> : null}>
      <Columns
        side={
          <Card>
            <SearchBox hint='搜活动、地点' onSearch={search} />
            <View className='plan-gap'>
              <Choices
                label='哪些活动'
                options={lists.map((value) => ({ value, text: planLists[value] }))}
                chosen={which}
                onChoose={setWhich}
              />
            </View>
            <Tick text='只看我负责的' isOn={isMine} onChange={setMine} />
            <Cell
              icon='people'
              title={unit?.name ?? '所有单位'}
              note='点这里只看一个单位'
              onTap={() => setChoosing(true)}
            />
          </Card>
        }
      >
        <PagedList
          query={plans}
          why='工会干部登录后可以筹备本单位的活动'
          keyOf={({ id }) => id}
          empty={
            isFound ? (
              <Empty icon='search' text='没有符合的活动' note='换个词，或放宽条件再看看' />
            ) : (
              <Empty icon='calendar' text={empty[which]} action={{ text: '新建活动', onTap: create }} />
            )
          }
        >
          {(plan) => (
            <PlanRow plan={plan} onTap={() => open(routeTo('/pages/events-desk/plan/index', { id: plan.id }))} />
          )}
        </PagedList>
      </Columns>
      <UnitSheet
        isOpen={isChoosing}
        title='看哪个单位的'
        none='所有单位'
        onClose={() => setChoosing(false)}
        onChoose={(chosen) => {
          setUnit(chosen);
          setChoosing(false);
        }}
      />
    </Page>
  );
}
