import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { feedbackCategories, feedbackFlow } from '@/contract/help';
import { toneOf } from '@/parts/case-head';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';

const toFeedback = () => open(routeTo('/pages/help/feedback/index', {}));

/** 我的反馈: what I said of the program, and how it stands. */
export default function MyFeedbackPage() {
  const now = useNow(60_000);
  const query = useActionPages('help.myFeedback', {});
  return (
    <Page footer={<Button text='提反馈' onTap={toFeedback} />}>
      <PagedList
        query={query}
        why='登录后可以看自己提过的反馈'
        keyOf={({ id }) => id}
        empty={<Empty icon='letters' text='还没有提过反馈' note='用着不顺手的地方，告诉我们' />}
      >
        {({ id, text, category, number, state, promisedAt }) => (
          <Card>
            <Cell
              title={text}
              note={`${feedbackCategories[category]} · ${number}`}
              tag={
                <StateTag
                  text={feedbackFlow.states[state]}
                  tone={toneOf({ isOpen: state !== 'closed', promisedAt }, now)}
                />
              }
              onTap={() => open(routeTo('/pages/help/story/index', { id }))}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
