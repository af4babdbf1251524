import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useParam } from '@/client/param';
import { canPrint } from '@/client/print';
import { open, routeTo } from '@/client/routes';
import { useAction, useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { registration } from '@/contract/events-words';
import { Answered } from '@/parts/answered';
import { JobResult } from '@/parts/job-result';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { useKeptJob } from '@/stores/jobs';
import { Filled } from '../_parts/filled';
import { PlanTags } from '../_parts/plan-tags';
import { AddSheet } from './_parts/add-sheet';
import { ExportSheet } from './_parts/export-sheet';
import { PersonRow } from './_parts/person-row';

type State = keyof typeof registration.states;

const filters = [
  { value: 'all' as const, text: '全部' },
  ...(Object.keys(registration.states) as State[]).map((value) => ({
    value,
    text: value === 'held' ? '等本人确认' : registration.states[value],
  })),
];

/** 报名的人: the list of one event, masked; those who wait in their order; adding, exporting, printing. */
export default function PeoplePage() {
  const eventId = useParam('id');
  const [q, setQ] = useState('');
  const [state, setState] = useState<State | 'all'>('all');
  const [sheet, setSheet] = useState<'add' | 'masked' | 'phones' | null>(null);
  const search = useCallback((text: string) => setQ(text), []);
  const query = useAction('events.plan', { eventId });
  const people = useActionPages('events.planPeople', {
    eventId,
    ...(q === '' ? {} : { q }),
    ...(state === 'all' ? {} : { state }),
  });
  const isLead = useMe().me?.roles.some(({ role }) => role === 'lead') ?? false;
  const job = useKeptJob(`events.people:${eventId}`);
  const plan = query.data;
  const close = () => setSheet(null);
  if (!plan) {
    return (
      <Page isWide>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    );
  }
  const isOpen = plan.state === 'published' && plan.canEdit;
  return (
    <Page isWide footer={isOpen ? <Button text='添加一个人' icon='plus' onTap={() => setSheet('add')} /> : undefined}>
      <Columns
        side={
          <>
            <Card>
              <PlanTags plan={plan} />
              <View className='plan-title'>{plan.title}</View>
              <Filled plan={plan} />
            </Card>
            <Card title='名单'>
              {isOpen ? (
                <Cell
                  icon='people'
                  title='添加一组人'
                  note='粘贴一张名单，一次最多 30 人'
                  onTap={() => open(routeTo('/pages/events-desk/group/index', { id: eventId }))}
                />
              ) : null}
              <Cell
                icon='download'
                title='导出名单'
                note='姓名、隐去中间四位的手机号、回答'
                onTap={() => setSheet('masked')}
              />
              {isLead ? (
                <Cell icon='phone' title='导出完整手机号' note='写明原因，留下记录' onTap={() => setSheet('phones')} />
              ) : null}
              {canPrint ? (
                <Cell
                  icon='door'
                  title='打印签到表'
                  note='带签名栏'
                  onTap={() => open(routeTo('/pages/events-desk/print/index', { id: eventId }))}
                />
              ) : null}
            </Card>
            {job.jobId ? <JobResult jobId={job.jobId} title='导出名单' again='收起' onAgain={job.drop} /> : null}
          </>
        }
      >
        <SearchBox hint='搜姓名、报名号' onSearch={search} />
        <Choices label='状态' options={filters} chosen={state} onChoose={setState} />
        <PagedList
          query={people}
          keyOf={({ id }) => id}
          empty={<Empty icon='people' text={q || state !== 'all' ? '没有符合的人' : '还没有人报名'} />}
        >
          {(person) => (
            <PersonRow
              person={person}
              onTap={() => open(routeTo('/pages/events-desk/person/index', { id: person.id }))}
            />
          )}
        </PagedList>
      </Columns>
      <AddSheet isOpen={sheet === 'add'} eventId={eventId} isFull={plan.taken >= plan.capacity} onClose={close} />
      <ExportSheet
        isOpen={sheet === 'masked' || sheet === 'phones'}
        hasPhones={sheet === 'phones'}
        eventId={eventId}
        onClose={close}
        onBegun={(jobId) => {
          job.keep(jobId);
          close();
        }}
      />
    </Page>
  );
}
