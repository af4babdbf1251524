import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { useActionPages } from '@/client/use-action';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { ScanRow } from './_parts/scan-row';
import { type Scan, TakeBack } from './_parts/take-back';
import './index.scss';

const filters = [
  { value: 'all', text: '全部' },
  { value: 'admitted', text: '签到的' },
  { value: 'refused', text: '没签上的' },
] as const;

/** 签到记录: every attempt at the doors of an event, newest first; what was a mistake is taken back here. */
export default function ScansPage() {
  const eventId = useParam('id');
  const [which, setWhich] = useState<(typeof filters)[number]['value']>('all');
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState<Scan | null>(null);
  const number = /^\d{1,5}$/.test(q) ? Number(q) : 0;
  const scans = useActionPages('events.scans', { eventId, which, ...(number > 0 ? { number } : {}) });
  return (
    <Page isWide>
      <SearchBox hint='报名号' onSearch={setQ} />
      {q !== '' && number === 0 ? <View className='scans__note'>按报名号找，请输入数字</View> : null}
      <Choices label='看哪些' options={filters} chosen={which} onChoose={setWhich} />
      <PagedList
        query={scans}
        why='工会干部登录后可以看签到记录'
        keyOf={({ id }) => id}
        empty={<Empty icon='door' text={number > 0 || which !== 'all' ? '没有符合的记录' : '还没有人来签到'} />}
      >
        {(scan) => <ScanRow scan={scan} onUndo={() => setAsked(scan)} />}
      </PagedList>
      {asked ? <TakeBack key={asked.id} eventId={eventId} scan={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}
