import type { Page } from 'playwright-core';
import { button } from './browser';
import type { Person } from './browser-demo';
import { eventsMoments } from './browser-moments-events';
import { legalMoments } from './browser-moments-legal';
import { peopleMoments } from './browser-people-moments';
import { told } from './browser-told';

const door = {
  name: '阿***·**提',
  phone: '139****1204',
  number: 1204,
  at: '2026-12-01T02:00:00Z',
  letInBy: null,
  otherEvent: null,
  mayLetIn: false,
  mayUndo: false,
  checkedIn: 118,
  expected: 200,
};
const nobody = { ...door, name: null, phone: null, number: null, at: null };
const code = async (page: Page) => {
  // The answer goes by itself after a while, sooner than it can be looked at.
  await page.evaluate(
    'const wait = setTimeout; window.setTimeout = (work, ms, ...more) => (ms > 1000 ? 0 : wait(work, ms, ...more)); 0',
  );
  await button(page, '数字码').click();
  await page.getByPlaceholder('例如 12 3456').fill('12 3456');
  await page.keyboard.press('Enter');
};
const CHECK_IN = '/pages/events-door/check-in/index?id={today}';

export interface Moment {
  readonly name: string;
  readonly who: Person;
  readonly path: string;
  readonly act: (page: Page) => Promise<void>;
  readonly ready: string;
  readonly said?: object;
  /** Whose answer `said` is; the door's where it does not say. */
  readonly action?: string;
}

/** What lies over a page, or comes of a tap. */
export const moments: readonly Moment[] = [
  ...eventsMoments,
  ...legalMoments,
  ...peopleMoments,
  {
    name: 'the filters',
    who: 'guest',
    path: '/pages/events/list/index',
    act: (page) => button(page, '筛选').click(),
    ready: '.sheet__title',
  },
  {
    name: 'a value changed in place',
    who: 'worker',
    path: '/pages/self-study/calculator/index?record=r1',
    act: (page) => button(page, /^33000 元/).click(),
    ready: '.what-if__value',
    said: told['selfStudy.record'],
    action: 'selfStudy.record',
  },
  {
    name: 'where to keep a calculation',
    who: 'worker',
    path: '/pages/self-study/calculator/index?record=r1',
    act: (page) => button(page, '保存').click(),
    ready: '.keep-sheet__action',
    said: told['selfStudy.record'],
    action: 'selfStudy.record',
  },
  {
    name: 'the question before a legal date is done',
    who: 'worker',
    path: '/pages/self-study/deadlines/index',
    act: (page) => button(page, '已经办好').click(),
    ready: '.confirm__text',
    said: told['office.deadlines'],
    action: 'office.deadlines',
  },
  {
    name: 'the question before giving up a place',
    who: 'worker',
    path: '/pages/events/detail/index?id={leaving}',
    act: (page) => button(page, /^取消(报名|候补)$/).click(),
    ready: '.sheet__title',
  },
  {
    name: 'the questions of an event',
    who: 'worker',
    path: '/pages/events/sign-up/index?id={hike}',
    act: (page) => button(page, '下一步').click(),
    ready: '.tick',
  },
  {
    name: 'whom to ring and health',
    who: 'worker',
    path: '/pages/events/sign-up/index?id={hike}',
    act: async (page) => {
      await button(page, '下一步').click();
      await button(page, 'XL').click();
      await button(page, '下一步').click();
      await button(page, '有情况要告诉现场的人').click();
    },
    ready: '.text-area',
  },
  {
    name: 'the question before ringing 12351',
    who: 'guest',
    path: '/pages/home/index',
    act: (page) => button(page, '12351 热线').click(),
    ready: '.sheet__title',
  },
  {
    name: 'the question before signing out',
    who: 'cadre',
    path: '/pages/mine/index',
    act: (page) => button(page, '退出登录').click(),
    ready: '.sheet__title',
  },
  {
    name: 'a form with refused fields',
    who: 'worker',
    path: '/pages/members/register/index?to=',
    act: async (page) => {
      await page.getByPlaceholder('请输入姓名').fill('张');
      await page.getByPlaceholder('请输入手机号').fill('138');
      await button(page, '我已看过并同意').click();
      await button(page, '提交登记').click();
    },
    ready: '.field__error',
  },
  {
    name: 'the door’s yes',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--ok',
    said: { outcome: 'admitted', ...door },
  },
  {
    name: 'the door’s already',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--warn',
    said: { outcome: 'already_in', ...door, letInBy: '欧阳志远' },
  },
  {
    name: 'the door’s no',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--danger',
    said: { outcome: 'wrong_event', ...nobody, otherEvent: '外卖骑手安全骑行与工伤保障讲座（晚场，可带餐箱入场）' },
  },
  {
    name: 'the door’s question about who waits',
    who: 'cadre',
    path: CHECK_IN,
    act: code,
    ready: '.verdict--info',
    said: { outcome: 'waitlisted', ...door, at: null, mayLetIn: true },
  },
  {
    name: 'the door’s form for who is not signed up',
    who: 'cadre',
    path: CHECK_IN,
    act: (page) => button(page, '现场登记').click(),
    ready: '.way__note',
  },
  {
    name: 'the question which PC to sign in',
    who: 'worker',
    path: '/pages/sign-in/scan/index',
    act: async (page) => {
      await page.getByPlaceholder('例如 ACDE 2345').fill('ACDE 2345');
      await button(page, '下一步').click();
    },
    ready: '.which-pc__note',
    action: 'signIn.scan',
    said: {
      id: 'a',
      device: 'Windows 电脑 · Chrome 浏览器',
      place: '2408:8207:1850:*',
      isSameNetwork: false,
      since: '2026-12-01T02:00:00Z',
    },
  },
];
