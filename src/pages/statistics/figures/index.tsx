import { View } from '@tarojs/components';
import { useState } from 'react';
import { canPrint, printPage } from '@/client/print';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Answered } from '@/parts/answered';
import { JobResult } from '@/parts/job-result';
import { Page } from '@/parts/page';
import { type Period, periodText } from '@/rules/period';
import { useKeptJob } from '@/stores/jobs';
import { ExportSheet } from '../_parts/export-sheet';
import { periodOf, periodParam } from '../_parts/period-param';
import { PeriodSheet } from '../_parts/period-sheet';
import { type ChosenUnit, UnitSheet } from '../_parts/unit-sheet';
import { Report } from './_parts/report';
import './index.scss';

/** 统计: every service's figures over a unit and a period, compared with the same one before. */
export default function FiguresPage() {
  const units = useAction('statistics.units', {}, { staleTime: 60_000 });
  const [unit, setUnit] = useState<ChosenUnit>();
  const [period, setPeriod] = useState<Period>(() => periodOf(''));
  const [sheet, setSheet] = useState<'unit' | 'period' | 'export'>();
  const job = useKeptJob('statistics.export');
  const chosen = unit ?? units.data?.items[0];
  const close = () => setSheet(undefined);
  return (
    <Page
      isWide
      footer={
        chosen ? (
          <>
            {canPrint ? (
              <View className='figures-print'>
                <Button text='打印' kind='ghost' onTap={printPage} />
              </View>
            ) : null}
            <Button text='导出统计表' onTap={() => setSheet('export')} />
          </>
        ) : null
      }
    >
      <Answered query={units} cards={2}>
        {() =>
          chosen === undefined ? (
            <Empty icon='chart' text='没有可以看的单位' note='你的身份对应的单位已撤并，请联系区总' />
          ) : (
            <>
              <View className='figures-choose'>
                <Card>
                  <Cell icon='place' title={chosen.name} note='统计范围，含下级' onTap={() => setSheet('unit')} />
                  <Cell icon='calendar' title={periodText(period)} note='统计时间' onTap={() => setSheet('period')} />
                  <Cell
                    icon='ticket'
                    title='我的导出'
                    onTap={() => open(routeTo('/pages/statistics/exports/index', {}))}
                  />
                </Card>
              </View>
              {job.jobId ? (
                <View className='figures-choose'>
                  <JobResult jobId={job.jobId} title='导出' again='收起' onAgain={job.drop} />
                </View>
              ) : null}
              <Report
                unitId={chosen.id}
                period={period}
                onRows={(figure) =>
                  open(
                    routeTo('/pages/statistics/rows/index', { unit: chosen.id, period: periodParam(period), figure }),
                  )
                }
              />
              <ExportSheet
                isOpen={sheet === 'export'}
                unitId={chosen.id}
                period={period}
                onClose={close}
                onBegun={(jobId) => {
                  job.keep(jobId);
                  close();
                }}
              />
            </>
          )
        }
      </Answered>
      <UnitSheet
        isOpen={sheet === 'unit'}
        onClose={close}
        onChoose={(one) => {
          setUnit(one);
          close();
        }}
      />
      <PeriodSheet
        isOpen={sheet === 'period'}
        period={period}
        onClose={close}
        onApply={(one) => {
          setPeriod(one);
          close();
        }}
      />
    </Page>
  );
}
