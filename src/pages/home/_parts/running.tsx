import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { StateTag } from '@/components/state-tag';
import { daysText } from '@/components/time-left';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { caseNote, toneOf } from '@/parts/case-head';
import { dayAt, daysBetween } from '@/rules/calendar-days';
import { datesHere, useCalculations } from '@/stores/calculations';
import { useSession } from '@/stores/session';

type Home = Output<Contract['office']['home']>;

/** How many legal dates home has room for. */
const MOST_DATES = 3;

/** My own running cases and the legal dates that run, of the cloud and of this phone; the cards are left out where there is nothing. */
export function Running({ running, more, deadlines }: Pick<Home, 'running' | 'more' | 'deadlines'>) {
  const now = useNow(60_000);
  return (
    <>
      <Dates deadlines={deadlines} now={now} />
      {running.length > 0 ? (
        <Card title='我的办理'>
          {running.map((one) => (
            <Cell
              key={one.id}
              title={one.title}
              note={caseNote(one, now)}
              tag={<StateTag text={one.state} tone={toneOf(one, now)} />}
              onTap={() => open(one.route)}
            />
          ))}
          {more > 0 ? (
            <Cell
              icon='apps'
              title={`还有 ${more} 件在办`}
              onTap={() => open(routeTo('/pages/cases/list/index', {}))}
            />
          ) : null}
        </Card>
      ) : null}
    </>
  );
}

/** The nearest legal dates, and the way to all of them. */
export function Dates({ deadlines, now }: Pick<Home, 'deadlines'> & { now: number }) {
  const kept = useCalculations((state) => state.kept);
  const personId = useSession((state) => state.personId);
  const today = dayAt(now);
  const here = datesHere(kept, personId, today).map(({ of, label, dueOn, whatIsLost, rule }) => ({
    id: `${of}-${rule}`,
    rule: label,
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    whatIsLost,
    about: '我自己算的',
    route: routeTo('/pages/self-study/calculator/index', { record: of }),
  }));
  const all = [...deadlines, ...here].sort((a, b) => a.daysLeft - b.daysLeft).slice(0, MOST_DATES);
  if (all.length === 0) return null;
  return (
    <Card title='法定期限'>
      {all.map(({ id, rule, dueOn, daysLeft, whatIsLost, about, route }) => (
        <Cell
          key={id}
          icon='clock'
          title={`${rule}：${daysText(daysLeft)}`}
          note={`${about}，${dueOn} 为止。${whatIsLost}`}
          onTap={() => open(route)}
        />
      ))}
      <Cell icon='calendar' title='全部期限' onTap={() => open(routeTo('/pages/self-study/deadlines/index', {}))} />
    </Card>
  );
}
