import { useCallback, useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { OrderCard } from './_parts/order-card';

/** 12351 工单: what went to the hotline under the case's own number, open ones first, and what came of it. */
export default function OrdersPage() {
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const query = useActionPages('legal.orders', q ? { q } : {});
  return (
    <Page isWide>
      <SearchBox hint='搜编号' onSearch={search} />
      <PagedList
        query={query}
        why='区总经办登录后可以看转到 12351 的工单'
        keyOf={({ caseId }) => caseId}
        empty={<Empty icon='phone' text={q ? '没有符合的工单' : '没有转到 12351 的工单'} />}
      >
        {(order) => <OrderCard order={order} />}
      </PagedList>
    </Page>
  );
}
