import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { hoursText } from '@/components/hours-text';
import { Notice } from '@/components/notice';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { DayOff } from './_parts/day-off';
import { HoursForm } from './_parts/hours-form';
import '../_parts/organisation.scss';

/** 办公时间: when a unit is open, whose hours these are, and the days that differ. Promises of “N 个工作日” are counted by them. */
export default function HoursPage() {
  const id = useParam('id');
  const query = useAction('organisation.hours', { unitId: id });
  return (
    <Page isWide>
      <Answered query={query}>
        {({ unit, spans, of, isOwn, days, missingYears }) => (
          <>
            {missingYears.length > 0 ? (
              <Notice tone='warn'>
                还没有 {missingYears.join('、')}{' '}
                年的国家放假安排：只按周末休息计算。放假通知公布后请更新程序，或先在下面逐天设置。
              </Notice>
            ) : null}
            <View className='org-columns'>
              <Card title={unit}>
                <View>{hoursText(spans)}</View>
                <View className='org-note'>
                  {isOwn ? '本单位自己定的' : from(of)}
                  。周末和国家法定节假日休息，调休上班日上班。
                </View>
              </Card>
              <HoursForm unitId={id} spans={spans} isOwn={isOwn} />
              <DayOff unitId={id} />
              <Card title='不一样的日子'>
                {days.length === 0 ? <View className='org-note'>没有。</View> : null}
                {days.map(({ day, isWorking, reason, unit: whose, isOwn: own }) => (
                  <Cell
                    key={day}
                    icon='calendar'
                    title={`${day} ${isWorking ? '上班' : '休息'}`}
                    note={`${reason} · ${own ? '本单位' : whose}`}
                  />
                ))}
              </Card>
            </View>
          </>
        )}
      </Answered>
    </Page>
  );
}

const from = (above: string | null) => (above ? `随上级：${above}` : '通用时间，还没有单位改过');
