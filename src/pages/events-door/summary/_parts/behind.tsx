import { View } from '@tarojs/components';
import { useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { type AfterGroup, afterGroups } from '@/contract/events-after';
import { registration } from '@/contract/events-words';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { useForm } from '@/parts/use-form';

type Person = Output<Contract['events']['afterPeople']>['items'][number];

interface Props {
  readonly eventId: string;
  readonly group: AfterGroup;
  /** What the number is called on the page it stands on. */
  readonly title: string;
  readonly onBack: () => void;
}

/** Who stands behind one number, masked; who said that they could not come is excused here. */
export function Behind({ eventId, group, title, onBack }: Props) {
  const people = useActionPages('events.afterPeople', { eventId, group });
  const [asked, setAsked] = useState<Person | null>(null);
  return (
    <Page isWide footer={<Button text='回到总结' kind='ghost' onTap={onBack} />}>
      <View className='summary__title'>{title}</View>
      <PagedList
        query={people}
        keyOf={({ id }) => id}
        empty={<Empty icon='people' text={`没有${afterGroups[group]}人`} />}
      >
        {(person) => (
          <Card>
            <Cell
              title={`${person.number} 号　${person.name}`}
              note={
                person.state === 'confirmed' ? person.phone : `${person.phone}，${registration.states[person.state]}`
              }
            />
            {group === 'noShows' && person.transitions.includes('excuse') ? (
              <Button text='记为请假' kind='ghost' onTap={() => setAsked(person)} />
            ) : null}
          </Card>
        )}
      </PagedList>
      {asked ? <Excuse key={asked.id} person={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

function Excuse({ person, onClose }: { person: Person; onClose: () => void }) {
  const form = useForm({
    action: 'events.excuse',
    form: `events.excuse/${person.id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ registrationId: person.id, reason }),
  });
  return (
    <ConfirmForm form={form} isOpen title='记为请假' yes='记为请假' onClose={onClose} onDone={onClose}>
      {person.number} 号 {person.name} 不再算没来。
    </ConfirmForm>
  );
}
