import { goHome } from '@/client/routes';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';

/** An address that leads nowhere. */
export default function LostPage() {
  return (
    <Page>
      <Empty
        icon='search'
        text='没有找到这个页面'
        note='链接可能不完整，或页面已经不在了'
        action={{ text: '回首页', onTap: goHome }}
      />
    </Page>
  );
}
