import { useAction } from '@/client/use-action';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Settings } from './_parts/settings';

/** 通知设置: what I am told, and when I sleep. */
export default function NoticesPage() {
  const query = useAction('members.noticeSettings', {});
  // The form has the page's foot, so it is the page.
  if (query.data) return <Settings kept={query.data} />;
  return (
    <Page>
      <Answered query={query} cards={2}>
        {() => null}
      </Answered>
    </Page>
  );
}
