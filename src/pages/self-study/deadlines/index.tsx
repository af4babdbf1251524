import { useState } from 'react';
import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { dayAt } from '@/rules/calendar-days';
import { keptOf, useCalculations } from '@/stores/calculations';
import { useSession } from '@/stores/session';
import { tellOwn } from '../_parts/own-deadlines';
import { CloudDeadlines } from './_parts/cloud-deadlines';
import { RunningDeadline } from './_parts/running-deadline';

const whens = [
  { value: 'coming', text: '还没到的' },
  { value: 'passed', text: '已经过了的' },
] as const;

/** 法定期限: everything that must be done by a day, of my cases and of what I worked out myself, soonest first. */
export default function DeadlinesPage() {
  const [when, setWhen] = useState<'coming' | 'passed'>('coming');
  const { me, query } = useMe();
  const personId = useSession((state) => state.personId);
  const { kept, endDeadline } = useCalculations();
  const today = dayAt(useNow(60_000));
  const isPassed = when === 'passed';
  const here = keptOf(kept, personId)
    .flatMap((one) => one.deadlines.map((date) => ({ one, date, told: tellOwn(one.id, date, today) })))
    .filter(({ told }) => told.daysLeft < 0 === isPassed)
    .sort((a, b) => (a.date.dueOn < b.date.dueOn === isPassed ? 1 : -1));
  const none = (
    <Empty
      icon='clock'
      text={isPassed ? '没有已经过了的期限' : '没有在走的期限'}
      note='在“自学自查”里算出期限并保存，或者提交咨询，期限会出现在这里'
      action={{ text: '去算一算', onTap: () => open(routeTo('/pages/self-study/home/index', {})) }}
    />
  );
  return (
    <Page footer={<Button text='再算一个期限' onTap={() => open(routeTo('/pages/self-study/home/index', {}))} />}>
      <Choices label='看哪些期限' options={whens} chosen={when} onChoose={setWhen} />
      {here.map(({ one, date, told }) => (
        <RunningDeadline
          key={told.id}
          deadline={told}
          about={one.headline}
          where='只记在这台设备上，到期不会提醒；登录后保存到云端会提醒'
          onOpen={() => open(routeTo('/pages/self-study/calculator/index', { record: one.id }))}
          onEnd={() => endDeadline(one.id, date.rule)}
        />
      ))}
      {me === null ? (
        <>
          {here.length === 0 ? none : null}
          <Notice tone='info'>登录后，你办的事的期限也在这里，快到期会提醒</Notice>
        </>
      ) : null}
      {me || query.isError ? <CloudDeadlines passed={isPassed} empty={here.length === 0 ? none : null} /> : null}
      {me === undefined && !query.isError ? <Skeleton /> : null}
    </Page>
  );
}
