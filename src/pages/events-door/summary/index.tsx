import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { When } from '@/components/when';
import type { AfterGroup } from '@/contract/events-after';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Behind } from './_parts/behind';
import { HowItWas } from './_parts/how-it-was';
import { numbersOf } from './_parts/numbers';
import { Report } from './_parts/report';
import './index.scss';

/** 活动总结: what an event came to, who stands behind each number, how people found it, what its organiser reports. */
export default function SummaryPage() {
  const eventId = useParam('id');
  const after = useAction('events.after', { eventId });
  const [behind, setBehind] = useState<{ group: AfterGroup; title: string } | null>(null);
  if (behind) return <Behind eventId={eventId} {...behind} onBack={() => setBehind(null)} />;
  return (
    <Page isWide>
      <Answered query={after}>
        {(told) => (
          <>
            <Card>
              <View className='summary__title'>{told.title}</View>
              <View className='summary__note'>{told.organiser}</View>
              <View className='summary__note'>
                <When start={told.startsAt} end={told.endsAt} />
              </View>
            </Card>
            {told.isCancelled ? <Notice tone='warn'>活动已取消，不计入统计</Notice> : null}
            {told.isOver ? null : <Notice tone='info'>活动还没有结束，数字还会变</Notice>}
            <Card title='数字'>
              {numbersOf(told).map(({ label, value, of }) => (
                <Cell
                  key={label}
                  title={label}
                  note={value}
                  {...(of ? { onTap: () => setBehind({ group: of, title: label }) } : {})}
                />
              ))}
            </Card>
            {told.sessions.length > 1 ? (
              <Card title='分场'>
                {told.sessions.map(({ id, title, startsAt, checkedIn }, at) => (
                  <Cell
                    key={id}
                    title={title || `第 ${at + 1} 场`}
                    note={`${momentText(startsAt)}，签到 ${checkedIn} 人次`}
                  />
                ))}
              </Card>
            ) : null}
            <HowItWas told={told} />
            {told.isOver && !told.isCancelled ? <Report key={told.report?.at ?? ''} told={told} /> : null}
          </>
        )}
      </Answered>
    </Page>
  );
}
