import Taro from '@tarojs/taro';
import { withPage } from './chunks';

/** Every page that is opened by name, with what it needs to know. */
export interface PageParams {
  '/pages/home/index': object;
  '/pages/services/index': object;
  '/pages/inbox/index': object;
  '/pages/mine/index': object;
  '/pages/settings/index': object;
  '/pages/lost/index': object;
  '/pages/cases/list/index': object;
  '/pages/cases/story/index': { id: string };
  '/pages/desk/index': { due?: string };
  '/pages/desk/assist/index': object;
  '/pages/search/index': object;
  '/pages/members/sign-in/index': { to: string };
  '/pages/members/register/index': { to: string };
  '/pages/sign-in/show/index': { to: string };
  '/pages/sign-in/scan/index': object;
  '/pages/sign-in/devices/index': object;
  '/pages/members/profile/index': object;
  '/pages/members/phone/index': object;
  '/pages/members/move/index': object;
  '/pages/members/not-me/index': { id: string };
  '/pages/members/children/index': object;
  '/pages/members/notices/index': object;
  '/pages/members-desk/phone/index': { id: string };
  '/pages/help/topics/index': { topic?: string };
  '/pages/help/feedback/index': object;
  '/pages/help/mine/index': object;
  '/pages/help/story/index': { id: string };
  '/pages/help-desk/list/index': object;
  '/pages/help-desk/story/index': { id: string };
  '/pages/privacy/mine/index': object;
  '/pages/privacy/document/index': { kind: 'policy' | 'agreement'; version?: string };
  '/pages/privacy/consents/index': object;
  '/pages/privacy/export/index': object;
  '/pages/privacy/seen/index': object;
  '/pages/privacy/erase/index': object;
  '/pages/organisation/home/index': object;
  '/pages/organisation/unit/index': { id: string };
  '/pages/organisation/edit/index': { id: string; as: 'add' | 'edit' };
  '/pages/organisation/change/index': { id: string };
  '/pages/organisation/split/index': { id: string };
  '/pages/organisation/grants/index': { ending?: '1' };
  '/pages/organisation/grant/index': object;
  '/pages/organisation/proposals/index': object;
  '/pages/organisation/leave/index': { id?: string };
  '/pages/organisation/deputies/index': object;
  '/pages/organisation/services/index': object;
  '/pages/organisation/hours/index': { id: string };
  '/pages/organisation/front/index': object;
  '/pages/organisation/audit/index': object;
  '/pages/organisation/invite/index': object;
  '/pages/identity/verify/index': object;
  '/pages/identity-desk/queue/index': object;
  '/pages/identity-desk/case/index': { id: string };
  '/pages/identity-desk/lists/index': { as?: 'new' };
  '/pages/identity-desk/list/index': { id: string };
  '/pages/identity-desk/merge/index': object;
  '/pages/events/list/index': object;
  '/pages/events/detail/index': { id: string };
  '/pages/events/sign-up/index': { id: string };
  '/pages/events/mine/index': object;
  '/pages/events/code/index': { id: string };
  '/pages/events/feedback/index': { id: string };
  '/pages/self-study-desk/list/index': object;
  '/pages/self-study-desk/draft/index': { id: string };
  /** With a day: what was published of that day is put right. */
  '/pages/self-study-desk/write/index': { name?: string; region?: string; place?: string; on?: string };
  '/pages/self-study/home/index': object;
  /** A calculator by its name, or a kept calculation by its id. */
  '/pages/self-study/calculator/index': { name: string } | { record: string };
  '/pages/self-study/records/index': object;
  '/pages/self-study/deadlines/index': object;
  '/pages/statistics/figures/index': object;
  /** `period` as `_parts/period-param.ts` writes it. */
  '/pages/statistics/rows/index': { unit: string; period: string; figure: string };
  '/pages/statistics/exports/index': object;
  '/pages/legal/start/index': object;
  '/pages/legal/ask/index': object;
  '/pages/legal/story/index': { id: string };
  '/pages/legal/resubmit/index': { id: string };
  '/pages/legal-desk/triage/index': { view?: 'late' };
  '/pages/legal-desk/header/index': { id: string };
  '/pages/legal-desk/rota/index': object;
  '/pages/legal-desk/orders/index': object;
  '/pages/legal-lawyer/queue/index': object;
  '/pages/legal-lawyer/case/index': { id: string };
  '/pages/legal-lawyer/templates/index': object;
  '/pages/legal-lawyer/away/index': object;
  '/pages/legal-lawyer/employers/index': object;
  '/pages/events-desk/list/index': object;
  '/pages/events-desk/create/index': object;
  '/pages/events-desk/plan/index': { id: string };
  '/pages/events-desk/preview/index': { id: string };
  /** `step` of the plan, as the contract names it; `as=new` leads to the event itself at the end. */
  '/pages/events-desk/edit/index': { id: string; step: string; as?: 'new' };
  '/pages/events-desk/people/index': { id: string };
  '/pages/events-desk/group/index': { id: string };
  '/pages/events-desk/person/index': { id: string };
  '/pages/events-desk/print/index': { id: string };
  '/pages/events-door/duty/index': object;
  '/pages/events-door/roster/index': { id: string };
  '/pages/events-door/check-in/index': { id: string };
  '/pages/events-door/scans/index': { id: string };
  '/pages/events-door/helping/index': { id: string };
  '/pages/events-door/summary/index': { id: string };
}

const tabs = ['/pages/home/index', '/pages/services/index', '/pages/inbox/index', '/pages/mine/index'];

/** WeChat opens at most ten pages on top of each other. */
const DEEPEST = 10;

/** The route of a page with its parameters. */
export function routeTo<P extends keyof PageParams>(page: P, params: PageParams[P]): string {
  const query = Object.entries(params as Record<string, string>).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return query.length > 0 ? `${page}?${query.join('&')}` : page;
}

/** Opens a route on top of this page; a tab is switched to. Anything that is no page of ours is ignored. */
export function open(route: string): void {
  if (!route.startsWith('/pages/')) return;
  withPage(route, () => {
    if (isTab(route)) void Taro.switchTab({ url: route });
    else if (Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url: route });
    else void Taro.navigateTo({ url: route });
  });
}

/** Opens a route in place of this page. */
export function replace(route: string): void {
  if (!route.startsWith('/pages/')) return;
  withPage(route, () => {
    if (isTab(route)) void Taro.switchTab({ url: route });
    else void Taro.redirectTo({ url: route });
  });
}

/** Goes back one page; somebody who came by a link has none and gets home. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goHome();
}

/** Goes home. */
export function goHome(): void {
  open('/pages/home/index');
}

/** In place of a page that is not there, says so. */
export function sayLost(): void {
  void Taro.redirectTo({ url: '/pages/lost/index' });
}

/** Starts over at home, with nothing underneath. */
export function startOver(): void {
  withPage('/pages/home/index', () => void Taro.reLaunch({ url: '/pages/home/index' }));
}

function isTab(route: string): boolean {
  return tabs.includes(route.split('?')[0] ?? '');
}
