import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';

/** What an officer may do with a unit; what ends it stands last. */
export function UnitActions({ id, canEnd }: { id: string; canEnd: boolean }) {
  return (
    <Card title='办理'>
      <Cell
        icon='letters'
        title='修改资料'
        note='改名、信用代码、电话'
        onTap={() => open(routeTo('/pages/organisation/edit/index', { id, as: 'edit' }))}
      />
      <Cell
        icon='people'
        title='新建下级单位'
        onTap={() => open(routeTo('/pages/organisation/edit/index', { id, as: 'add' }))}
      />
      {canEnd ? (
        <>
          <Cell
            icon='apps'
            title='拆分'
            note='分出一部分人员、小组和事项'
            onTap={() => open(routeTo('/pages/organisation/split/index', { id }))}
          />
          <Cell
            icon='door'
            title='合并或撤销'
            note='先看会移走什么，再确认'
            onTap={() => open(routeTo('/pages/organisation/change/index', { id }))}
          />
        </>
      ) : null}
    </Card>
  );
}
