import { useCallback, useState } from 'react';
import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { leftText } from '@/components/time-left';
import { feedbackCategories, feedbackFlow } from '@/contract/help';
import { dues } from '@/contract/office-cases';
import { toneOf } from '@/parts/case-head';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';

type State = keyof typeof feedbackFlow.states;

const states = (Object.keys(feedbackFlow.states) as State[]).map((value) => ({
  value,
  text: feedbackFlow.states[value],
}));

function isLate(promisedAt: string | null, now: number): boolean {
  return promisedAt !== null && Date.parse(promisedAt) < now;
}

/** 使用反馈: what people said of the program, what was promised first at the top. */
export default function FeedbackDeskPage() {
  const now = useNow(60_000);
  const [state, setState] = useState<State>('waiting');
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const query = useActionPages('help.deskList', { state, ...(q ? { q } : {}) });
  return (
    <Page isWide>
      <SearchBox hint='搜编号，如 FK2026-0001' onSearch={search} />
      <Choices label='状态' options={states} chosen={state} onChoose={setState} />
      <PagedList
        query={query}
        why='工会干部登录后可以看使用反馈'
        keyOf={({ id }) => id}
        empty={<Empty icon='letters' text={q ? '没有符合的反馈' : '这里没有反馈'} />}
      >
        {(one) => (
          <Card>
            <Cell
              title={one.text}
              note={[
                feedbackCategories[one.category],
                one.person,
                one.number,
                one.promisedAt ? leftText(one.promisedAt, now) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
              tag={
                <StateTag
                  text={isLate(one.promisedAt, now) ? dues.overdue : feedbackFlow.states[one.state]}
                  tone={toneOf({ isOpen: one.state !== 'closed', promisedAt: one.promisedAt }, now)}
                />
              }
              onTap={() => open(routeTo('/pages/help-desk/story/index', { id: one.id }))}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
