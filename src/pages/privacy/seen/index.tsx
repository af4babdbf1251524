import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { seenWords } from '@/contract/privacy';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';

/** 谁看过我的资料: role and unit of whoever was shown sensitive data of mine. */
export default function SeenPage() {
  const query = useActionPages('privacy.seen', {});
  return (
    <Page>
      <PagedList
        query={query}
        keyOf={({ id }) => id}
        empty={<Empty icon='info' text='还没有人看过' note='工会干部查看你的证件号码、联系方式等，这里会有一条记录' />}
      >
        {({ at, role, unit, what }) => (
          <Card>
            <Cell title={seenWords[what]} note={`${[unit, role].filter(Boolean).join(' · ')}，${momentText(at)}`} />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
