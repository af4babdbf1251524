import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { StateTag } from '@/components/state-tag';
import { daysText } from '@/components/time-left';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { caseNote, toneOf } from '@/parts/case-head';

type Home = Output<Contract['office']['home']>;

/** My own running cases and the legal dates that run; the cards are left out where there is nothing. */
export function Running({ running, more, deadlines }: Pick<Home, 'running' | 'more' | 'deadlines'>) {
  const now = useNow(60_000);
  return (
    <>
      {deadlines.length > 0 ? (
        <Card title='法定期限'>
          {deadlines.map(({ id, rule, dueOn, daysLeft, whatIsLost, route }) => (
            <Cell
              key={id}
              icon='clock'
              title={`${rule}：${daysText(daysLeft)}`}
              note={`${dueOn} 为止。${whatIsLost}`}
              onTap={() => open(route)}
            />
          ))}
        </Card>
      ) : null}
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
