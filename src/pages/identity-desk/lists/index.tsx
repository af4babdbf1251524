import { useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { importStates, listRoles } from '@/contract/identity-imports';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { importTones } from '../_parts/import-tones';
import { NewList } from './_parts/new-list';

/** 会员名册: the lists handed in, and the way to hand in another. */
export default function ListsPage() {
  const [isNew, setNew] = useState(useParam('as') === 'new');
  const imports = useActionPages('identity.imports', {});
  const may = useMay();
  const show = (id: string) => {
    setNew(false);
    open(routeTo('/pages/identity-desk/list/index', { id }));
  };
  return (
    <Page
      isWide
      footer={isNew || !may(...listRoles) ? undefined : <Button text='导入名册' onTap={() => setNew(true)} />}
    >
      {isNew ? <NewList onBegun={show} onBack={() => setNew(false)} /> : null}
      <PagedList
        query={imports}
        why='工会干部登录后可以导入会员名册'
        keyOf={({ id }) => id}
        empty={<Empty icon='people' text='还没有导入过名册' note='名册上的人提交实名后马上通过，不用再核对证件' />}
      >
        {(one) => (
          <Card>
            <Cell
              title={one.unit}
              note={`${momentText(one.at)} ${one.by}；新增 ${one.newCount}，已有 ${one.knownCount}，有误 ${one.wrongCount}`}
              tag={<StateTag text={importStates[one.state]} tone={importTones[one.state]} />}
              onTap={() => show(one.id)}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
