import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { doorRoles, isGranted, type Role, reportRoles } from '@/contract/roles';

/** What a cadre does here, by the roles they hold; nothing for anybody else. */
export function Duties({ roles }: { roles: readonly Role[] }) {
  const holds = (some: readonly Role[]) => roles.some((role) => some.includes(role));
  if (!roles.some(isGranted)) return null;
  return (
    <Card title='工会工作'>
      <Cell icon='apps' title='办事台' note='等我办的事、代办' onTap={() => open(routeTo('/pages/desk/index', {}))} />
      {holds(doorRoles) ? (
        <>
          <Cell
            icon='people'
            title='实名核对'
            note='核对证件、会员名册、合并账号'
            onTap={() => open(routeTo('/pages/identity-desk/queue/index', {}))}
          />
          <Cell
            icon='door'
            title='签到工作台'
            note='给到场的人签到、看名单'
            onTap={() => open(routeTo('/pages/events-door/duty/index', {}))}
          />
        </>
      ) : null}
      {holds(['officer']) ? (
        <Cell
          icon='letters'
          title='使用反馈'
          note='回复职工对小程序的意见'
          onTap={() => open(routeTo('/pages/help-desk/list/index', {}))}
        />
      ) : null}
      {holds(reportRoles) ? (
        <Cell
          icon='chart'
          title='统计'
          note='按时间和单位看各项服务的数字、导出'
          onTap={() => open(routeTo('/pages/statistics/figures/index', {}))}
        />
      ) : null}
      <Cell
        icon='place'
        title='组织'
        note='单位、角色、离任和代理'
        onTap={() => open(routeTo('/pages/organisation/home/index', {}))}
      />
    </Card>
  );
}
