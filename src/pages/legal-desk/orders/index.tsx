import { useActionPages } from '@/client/use-action';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { OrderCard } from './_parts/order-card';

/** 12351 工单: what went to the hotline under the case's own number, open ones first, and what came of it. */
export default function OrdersPage() {
  const query = useActionPages('legal.orders', {});
  return (
    <Page isWide>
      <PagedList
        query={query}
        why='区总经办登录后可以看转到 12351 的工单'
        keyOf={({ caseId }) => caseId}
        empty={<Empty icon='phone' text='没有转到 12351 的工单' />}
      >
        {(order) => <OrderCard order={order} />}
      </PagedList>
    </Page>
  );
}
