import { demoId } from '@/cloud/db/seed/units';
import type { Person } from './browser-demo';

const FAILED = '.empty__icon--bad';

export interface PageStates {
  readonly who: Person;
  readonly path: string;
  readonly full: string;
  readonly empty?: string;
  readonly failed?: string;
}

/** Who opens what, and what is in sight when it is drawn: full, empty, failed, where it can be so. */
export const pages: readonly PageStates[] = [
  { who: 'guest', path: '/pages/home/index', full: '.home-tiles' },
  { who: 'worker', path: '/pages/home/index', full: '.home-tiles', empty: '.home-tiles', failed: FAILED },
  { who: 'worker', path: '/pages/services/index', full: '.cell', failed: FAILED },
  { who: 'guest', path: '/pages/inbox/index', full: '.empty' },
  { who: 'worker', path: '/pages/inbox/index', full: '.message-row', empty: '.empty', failed: FAILED },
  { who: 'guest', path: '/pages/mine/index', full: '.empty' },
  { who: 'cadre', path: '/pages/mine/index', full: '.person-head' },
  { who: 'worker', path: '/pages/settings/index', full: '.settings-preview' },
  { who: 'guest', path: '/pages/members/sign-in/index?to=', full: '.cell' },
  { who: 'guest', path: '/pages/sign-in/show/index?to=', full: '.code-card__short', failed: '.notice' },
  { who: 'worker', path: '/pages/sign-in/scan/index', full: '.short-code__action' },
  { who: 'worker', path: '/pages/sign-in/devices/index', full: '.session-card__head', empty: '.empty', failed: FAILED },
  { who: 'guest', path: '/pages/members/register/index?to=', full: '.empty' },
  { who: 'worker', path: '/pages/members/register/index?to=', full: '.field' },
  { who: 'worker', path: '/pages/members/profile/index', full: '.field', failed: FAILED },
  { who: 'worker', path: '/pages/members/phone/index', full: '.field', failed: FAILED },
  { who: 'worker', path: '/pages/members/move/index', full: '.move__note' },
  { who: 'guest', path: '/pages/members/move/index', full: '.field' },
  { who: 'worker', path: '/pages/members/not-me/index?id=x', full: '.not-me__note' },
  { who: 'worker', path: '/pages/members/children/index', full: '.cell', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/members/notices/index', full: '.tick', failed: FAILED },
  { who: 'worker', path: '/pages/members-desk/phone/index?id=x', full: FAILED },
  { who: 'guest', path: '/pages/help/topics/index?topic=code', full: '.help-topic__answer' },
  { who: 'worker', path: '/pages/help/feedback/index', full: '.uploader__add' },
  { who: 'worker', path: '/pages/help/mine/index', full: '.cell', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/help/story/index?id=x', full: FAILED },
  { who: 'worker', path: '/pages/help-desk/list/index', full: FAILED },
  { who: 'worker', path: '/pages/help-desk/story/index?id=x', full: FAILED },
  { who: 'worker', path: '/pages/privacy/mine/index', full: '.cell' },
  { who: 'guest', path: '/pages/privacy/document/index?kind=policy', full: '.document', failed: FAILED },
  { who: 'worker', path: '/pages/privacy/export/index', full: '.choices' },
  { who: 'worker', path: '/pages/privacy/seen/index', full: '.page__body', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/privacy/erase/index', full: '.cell', failed: FAILED },
  { who: 'worker', path: '/pages/privacy/consents/index', full: '.state-tag', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/cases/list/index', full: '.my-case', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/cases/story/index?id=c1', full: '.timeline', failed: FAILED },
  { who: 'cadre', path: '/pages/desk/index', full: '.desk-row', empty: '.empty', failed: FAILED },
  { who: 'cadre', path: '/pages/desk/assist/index', full: '.field' },
  { who: 'guest', path: '/pages/search/index', full: '.empty' },
  { who: 'guest', path: '/pages/lost/index', full: '.empty' },
  { who: 'worker', path: '/pages/events/list/index', full: '.event-row', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/events/detail/index?id={long}', full: '.event-contact', failed: FAILED },
  { who: 'worker', path: '/pages/events/detail/index?id={today}', full: '.my-place__big' },
  { who: 'worker', path: '/pages/events/sign-up/index?id={long}', full: '.sign-up__rule', failed: FAILED },
  { who: 'worker', path: '/pages/events/sign-up/index?id={today}', full: '.result' },
  { who: 'worker', path: '/pages/events/mine/index', full: '.event-row', empty: '.empty', failed: FAILED },
  { who: 'worker', path: '/pages/events/code/index?id={leaving}', full: FAILED },
  { who: 'worker', path: '/pages/events/code/index?id={code}', full: '.presence-code__digits' },
  { who: 'cadre', path: '/pages/statistics/figures/index', full: '.figure-line', empty: '.empty', failed: FAILED },
  {
    who: 'cadre',
    path: `/pages/statistics/rows/index?unit=${demoId('unit:netvalley')}&period=months-2024-01-2026-12&figure=events.held`,
    full: '.rows-row',
    empty: '.empty',
    failed: FAILED,
  },
  { who: 'cadre', path: '/pages/statistics/exports/index', full: '.empty', failed: FAILED },
  { who: 'cadre', path: '/pages/events-door/duty/index', full: '.tally', empty: '.empty', failed: FAILED },
  {
    who: 'cadre',
    path: '/pages/events-door/roster/index?id={today}',
    full: '.roster-row',
    empty: '.empty',
    failed: FAILED,
  },
  { who: 'cadre', path: '/pages/events-door/check-in/index?id={today}', full: '.tally', failed: FAILED },
];
