import { View } from '@tarojs/components';
import { useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useAction, useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { levels } from '@/contract/organisation';
import { cadreRoles } from '@/contract/roles';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { type Room, Rooms } from '@/parts/rooms';
import { SearchBox } from '@/parts/search-box';
import '../_parts/organisation.scss';

const rooms: readonly Room[] = [
  {
    icon: 'person',
    title: '角色授权',
    note: '谁在哪个单位有什么角色，到哪天',
    route: '/pages/organisation/grants/index',
    roles: ['admin', 'lead', 'auditor'],
  },
  {
    icon: 'check',
    title: '待确认的授权',
    note: '重要角色要两位管理员',
    route: '/pages/organisation/proposals/index',
    roles: ['admin', 'lead'],
  },
  {
    icon: 'door',
    title: '干部离任',
    note: '移交手上的事项，结束角色',
    route: '/pages/organisation/leave/index',
    roles: ['admin', 'lead'],
  },
  {
    icon: 'people',
    title: '代理',
    note: '不在岗时由谁代理',
    route: '/pages/organisation/deputies/index',
    roles: cadreRoles,
  },
  {
    icon: 'apps',
    title: '服务开关',
    note: '逐项开放或暂停',
    route: '/pages/organisation/services/index',
    roles: ['admin', 'lead'],
  },
  {
    icon: 'bell',
    title: '热线与公告',
    note: '热线号码、联系方式、维护公告',
    route: '/pages/organisation/front/index',
    roles: ['admin', 'lead', 'officer'],
  },
  {
    icon: 'search',
    title: '谁看过什么',
    note: '查看和操作记录',
    route: '/pages/organisation/audit/index',
    roles: ['admin', 'lead', 'auditor'],
  },
];

/** 组织: the tree with search, and the work with roles, services and notices that one's own roles allow. */
export default function OrganisationPage() {
  const [q, setQ] = useState('');
  const top = useAction('organisation.tree', {});
  const district = top.data?.items[0]?.id;
  const below = district ? { parent: district } : {};
  const units = useActionPages('organisation.tree', q ? { q } : below);
  return (
    <Page isWide>
      <View className='org-columns'>
        <Rooms rooms={rooms} />
        <Card title='单位'>
          <SearchBox hint='搜单位名称，曾用名也行' onSearch={setQ} />
          {district && !q ? (
            <Cell
              icon='people'
              title={top.data?.items[0]?.name ?? ''}
              note='区总工会'
              onTap={() => open(routeTo('/pages/organisation/unit/index', { id: district }))}
            />
          ) : null}
          <PagedList
            isTable
            query={units}
            keyOf={({ id }) => id}
            empty={<Empty icon='search' text='没有找到这个单位' note='换个说法，或只写名称的一部分' />}
          >
            {({ id, name, level, parent, formerly }) => (
              <Cell
                title={name}
                note={[levels[level], q ? parent : null, formerly ? `曾用名：${formerly}` : null]
                  .filter(Boolean)
                  .join(' · ')}
                onTap={() => open(routeTo('/pages/organisation/unit/index', { id }))}
              />
            )}
          </PagedList>
        </Card>
      </View>
    </Page>
  );
}
