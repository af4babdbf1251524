import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useAction, useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { levels } from '@/contract/organisation';
import { roleLabels } from '@/contract/roles';
import { Answered } from '@/parts/answered';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { UnitActions } from './_parts/unit-actions';
import '../_parts/organisation.scss';

/** One unit: what it is, who holds which role there, what is below it, and its story. */
export default function UnitPage() {
  const id = useParam('id');
  const may = useMay();
  const query = useAction('organisation.unit', { unitId: id });
  const below = useActionPages('organisation.tree', { parent: id });
  return (
    <Page isWide>
      <Answered query={query}>
        {(unit) => (
          <View className='org-columns'>
            <Card title={unit.name} aside={levels[unit.level]}>
              <View className='org-facts'>
                {unit.parent ? <View>上级：{unit.parent}</View> : null}
                <View>人数：{unit.people}</View>
                <View>信用代码：{unit.creditCode ?? '还没有登记'}</View>
                <View>电话：{unit.phone ?? '还没有登记'}</View>
                <View>地址：{unit.address ?? '还没有登记'}</View>
                {unit.formerNames.length > 0 ? <View>曾用名：{unit.formerNames.join('、')}</View> : null}
              </View>
              {may('officer', 'lead', 'admin') ? (
                <Cell
                  icon='clock'
                  title='办公时间'
                  note='几点到几点，哪天不一样'
                  onTap={() => open(routeTo('/pages/organisation/hours/index', { id }))}
                />
              ) : null}
            </Card>
            {unit.canEdit ? <UnitActions id={id} canEnd={unit.canEnd} /> : null}
            <Card title='担任角色的人'>
              {unit.holders.length === 0 ? <View className='org-note'>还没有人在这里担任角色。</View> : null}
              {unit.holders.map((one) => (
                <Cell
                  key={one.id}
                  icon='person'
                  title={one.name}
                  note={`${roleLabels[one.role]}，到 ${one.endsOn}${one.deputyFor ? ` · 代理 ${one.deputyFor}` : ''}`}
                />
              ))}
            </Card>
            {unit.hasUnits ? (
              <Card title='下级单位'>
                <PagedList query={below} keyOf={(one) => one.id} isTable empty={null}>
                  {(one) => (
                    <Cell
                      title={one.name}
                      note={levels[one.level]}
                      onTap={() => open(routeTo('/pages/organisation/unit/index', { id: one.id }))}
                    />
                  )}
                </PagedList>
              </Card>
            ) : null}
            {unit.story.length > 0 ? (
              <Card title='经过'>
                {unit.story.map(({ step, by, reason, at }) => (
                  <Cell
                    key={`${at}${step}`}
                    title={step}
                    note={`${momentText(at)} · ${by}${reason ? ` · ${reason}` : ''}`}
                  />
                ))}
              </Card>
            ) : null}
          </View>
        )}
      </Answered>
    </Page>
  );
}
