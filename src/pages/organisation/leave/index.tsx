import { useState } from 'react';
import { useParam } from '@/client/param';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { PersonChoice } from '../_parts/person-choice';
import { Handover } from './_parts/handover';

/** 干部离任: who will leave, and for one person what they leave behind and to whom it goes. */
export default function LeavePage() {
  const param = useParam('id');
  const [chosen, setChosen] = useState(param);
  const planned = useActionPages('organisation.departures', {});
  if (chosen) return <Handover personId={chosen} />;
  return (
    <Page isWide>
      <PersonChoice title='谁要离任' onChoose={({ id }) => setChosen(id)} />
      <Card title='已经安排的'>
        <PagedList query={planned} keyOf={({ id }) => id} empty={<Empty icon='door' text='没有安排中的离任' />}>
          {({ personId, name, lastDay, reason }) => (
            <Cell
              icon='person'
              title={name}
              note={`最后一天 ${lastDay} · ${reason}`}
              onTap={() => setChosen(personId)}
            />
          )}
        </PagedList>
      </Card>
    </Page>
  );
}
