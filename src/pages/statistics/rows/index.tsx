import { View } from '@tarojs/components';
import { type CSSProperties, useState } from 'react';
import { useParam } from '@/client/param';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { JobResult } from '@/parts/job-result';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { useKeptJob } from '@/stores/jobs';
import { ExportSheet } from '../_parts/export-sheet';
import { periodOf } from '../_parts/period-param';
import './index.scss';

/** 明细: the rows behind one figure, names masked; opening it is written down. */
export default function RowsPage() {
  const [unitId, figure] = [useParam('unit'), useParam('figure')];
  const period = periodOf(useParam('period'));
  const rows = useActionPages('statistics.rows', { unitId, period, figure });
  const [isExporting, setExporting] = useState(false);
  const job = useKeptJob(`statistics.export/${figure}`);
  const head = rows.data?.pages[0];
  const columns = head?.columns ?? [];
  const across = { '--columns': String(Math.max(1, columns.length)) } as CSSProperties;
  return (
    <Page isWide footer={head ? <Button text='导出明细' onTap={() => setExporting(true)} /> : null}>
      {head ? (
        <View className='rows-head'>
          <View className='rows-head__title'>{head.figure}</View>
          <View className='rows-head__note'>
            {head.unit} · {head.period}。姓名已遮盖，查看有记录。
          </View>
        </View>
      ) : null}
      {job.jobId ? <JobResult jobId={job.jobId} title='导出' again='收起' onAgain={job.drop} /> : null}
      <View className='rows-columns' style={across}>
        {columns.map((column) => (
          <View key={column}>{column}</View>
        ))}
      </View>
      <PagedList
        query={rows}
        why='工会干部登录后可以看本单位的明细'
        keyOf={({ id }) => id}
        isTable
        empty={<Empty icon='chart' text='这段时间没有记录' />}
      >
        {({ cells }) => (
          <Card>
            <View className='rows-row' style={across}>
              {cells.map((cell, at) => (
                <View className='rows-row__cell' key={columns[at] ?? at}>
                  <View className='rows-row__label'>{columns[at]}</View>
                  <View className='rows-row__value'>{cell === '' ? '—' : cell}</View>
                </View>
              ))}
            </View>
          </Card>
        )}
      </PagedList>
      <ExportSheet
        isOpen={isExporting}
        unitId={unitId}
        period={period}
        figure={figure}
        onClose={() => setExporting(false)}
        onBegun={(jobId) => {
          job.keep(jobId);
          setExporting(false);
        }}
      />
    </Page>
  );
}
