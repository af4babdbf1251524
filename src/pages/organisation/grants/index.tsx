import { useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { GrantRow } from './_parts/grant-row';

const views = [
  { value: 'all', text: '全部' },
  { value: 'ending', text: '30 天内到期' },
] as const;

/** 角色授权: who holds which role where until when; those that end soon; giving and ending. */
export default function GrantsPage() {
  const may = useMay();
  const [q, setQ] = useState('');
  const [view, setView] = useState<'all' | 'ending'>(useParam('ending') ? 'ending' : 'all');
  const query = useActionPages('organisation.grants', {
    ...(q ? { q } : {}),
    ...(view === 'ending' ? { ending: true } : {}),
  });
  const give = () => open(routeTo('/pages/organisation/grant/index', {}));
  return (
    <Page isWide footer={may('admin') ? <Button text='新授权' onTap={give} /> : undefined}>
      <SearchBox hint='搜姓名、单位' onSearch={setQ} />
      <Choices label='哪些授权' options={views} chosen={view} onChoose={setView} />
      <PagedList
        query={query}
        keyOf={({ id }) => id}
        empty={<Empty icon='person' text={view === 'ending' ? '没有快到期的授权' : '没有符合的授权'} />}
      >
        {(grant) => <GrantRow grant={grant} canEnd={may('admin')} canLeave={may('admin', 'lead')} />}
      </PagedList>
    </Page>
  );
}
