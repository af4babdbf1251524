import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { publishing } from '@/contract/self-study-publishing';
import { PagedList } from '@/parts/paged-list';
import { parameterKinds } from '@/rules/labour-law/parameter-names';
import { parameterText } from '@/rules/labour-law/parameter-text';
import { draftTones } from '../../_parts/draft-tones';
import { placeName } from '../../_parts/version-facts';

/** What is on its way, the longest waiting first; or what is over. */
export function Drafts({ isOver }: { isOver: boolean }) {
  const query = useActionPages('selfStudy.drafts', { isOver });
  return (
    <PagedList
      query={query}
      keyOf={({ caseId }) => caseId}
      empty={
        <Empty
          icon='check'
          text={isOver ? '还没有办完的' : '没有等着发布的标准'}
          note='起草、发布、确认是三个不同的人'
        />
      }
    >
      {(one) => (
        <Card>
          <Cell
            title={`${parameterKinds[one.name].label} · ${placeName(one)}`}
            note={`${one.effectiveOn} 起 ${parameterText(one.name, one.value)} · ${one.madeBy} 起草 · ${one.number}`}
            tag={<StateTag text={publishing.states[one.state]} tone={draftTones[one.state]} />}
            onTap={() => open(routeTo('/pages/self-study-desk/draft/index', { id: one.caseId }))}
          />
        </Card>
      )}
    </PagedList>
  );
}
