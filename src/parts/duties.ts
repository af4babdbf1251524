import { routeTo } from '@/client/routes';
import type { IconName } from '@/components/icon';
import { doorRoles, isGranted, type Role, reportRoles } from '@/contract/roles';

/** One room of the office, for whoever holds one of its roles. */
export interface Duty {
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly route: string;
}

interface Room extends Duty {
  /** Without it every cadre's. */
  readonly roles?: readonly Role[];
}

const rooms: readonly Room[] = [
  { icon: 'apps', title: '办事台', note: '等我办的事、代办', route: routeTo('/pages/desk/index', {}) },
  {
    icon: 'people',
    title: '实名核对',
    note: '核对证件、会员名册、合并账号',
    route: routeTo('/pages/identity-desk/queue/index', {}),
    roles: doorRoles,
  },
  {
    icon: 'calendar',
    title: '活动筹备',
    note: '新建、发布、改动活动，管报名的人',
    route: routeTo('/pages/events-desk/list/index', {}),
    roles: doorRoles,
  },
  {
    icon: 'door',
    title: '签到工作台',
    note: '给到场的人签到、看名单',
    route: routeTo('/pages/events-door/duty/index', {}),
    roles: doorRoles,
  },
  {
    icon: 'scales',
    title: '咨询分派',
    note: '劳动法咨询派给谁、值班表、12351 工单',
    route: routeTo('/pages/legal-desk/triage/index', {}),
    roles: ['officer', 'lead'],
  },
  {
    icon: 'scales',
    title: '我的答复',
    note: '派给我的咨询、模板、不在的日子',
    route: routeTo('/pages/legal-lawyer/queue/index', {}),
    roles: ['lawyer'],
  },
  {
    icon: 'calculator',
    title: '计算标准',
    note: '最低工资、平均工资等，起草、发布、看历史',
    route: routeTo('/pages/self-study-desk/list/index', {}),
    roles: ['officer', 'lead', 'auditor', 'admin'],
  },
  {
    icon: 'letters',
    title: '使用反馈',
    note: '回复职工对小程序的意见',
    route: routeTo('/pages/help-desk/list/index', {}),
    roles: ['officer'],
  },
  {
    icon: 'chart',
    title: '统计',
    note: '按时间和单位看各项服务的数字、导出',
    route: routeTo('/pages/statistics/figures/index', {}),
    roles: reportRoles,
  },
  {
    icon: 'place',
    title: '组织',
    note: '单位、角色、离任和代理',
    route: routeTo('/pages/organisation/home/index', {}),
  },
];

/** The rooms of the office that these roles open, the desk first; none for whoever is no cadre. */
export function dutiesOf(held: readonly Role[]): readonly Duty[] {
  if (!held.some(isGranted)) return [];
  return rooms.filter(({ roles }) => roles === undefined || held.some((role) => roles.includes(role)));
}
