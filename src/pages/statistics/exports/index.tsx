import { View } from '@tarojs/components';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { StateTag, type Tone } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { jobStates } from '@/contract/office';
import { FetchFile } from '@/parts/fetch-file';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import './index.scss';

type Export = Output<Contract['statistics']['exports']>['items'][number];

/** 我的导出: everything this cadre exported, with its number and purpose; files are there for a day. */
export default function ExportsPage() {
  const exports = useActionPages('statistics.exports', {});
  return (
    <Page isWide>
      <PagedList
        query={exports}
        why='工会干部登录后可以看自己的导出'
        keyOf={({ id }) => id}
        empty={<Empty icon='chart' text='还没有导出过' note='在统计页选好范围和时间，点“导出统计表”' />}
      >
        {(one) => (
          <Card>
            <View className='export-row__head'>
              <View className='export-row__title'>{one.title}</View>
              <StateTag {...tagOf(one)} />
            </View>
            <View className='export-row__note'>
              编号 {one.number} · {momentText(one.at)}
              {one.rows === null ? '' : ` · ${one.rows} 行`}
            </View>
            <View className='export-row__note'>用途：{one.purpose}</View>
            {one.until ? (
              <View className='export-row__file'>
                <FetchFile jobId={one.id} />
              </View>
            ) : null}
          </Card>
        )}
      </PagedList>
    </Page>
  );
}

/** A file that is gone is over; so is an export whose work has been forgotten. */
function tagOf({ state, until, rows }: Export): { text: string; tone: Tone } {
  if (state === 'waiting') return { text: jobStates.waiting, tone: 'warn' };
  if (state === 'failed') return { text: jobStates.failed, tone: 'danger' };
  if (rows === null) return { text: '行数太多，没有导出', tone: 'danger' };
  return until ? { text: `可下载到 ${momentText(until)}`, tone: 'ok' } : { text: '文件已过期', tone: 'plain' };
}
