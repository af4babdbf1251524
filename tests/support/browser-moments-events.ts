import type { Page } from 'playwright-core';
import { button } from './browser';
import type { Moment } from './browser-moments';

const DESK = '/pages/events-desk';
const PLAN = `${DESK}/plan/index?id=`;
const PEOPLE = `${DESK}/people/index?id={asking}`;
const SHEET = '.sheet__title';

/** Opens what lies behind one button, whose name may go on with a note. */
const tap = (name: string) => (page: Page) =>
  page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .filter({ visible: true })
    .first()
    .click();

/** Of the planning of events: the questions before what cannot be undone, the sheets, the lists inside a form. */
export const eventsMoments: readonly Moment[] = [
  {
    name: 'who stands behind a number of an event',
    who: 'cadre',
    path: '/pages/events-door/summary/index?id={today}',
    act: (page) => page.getByText('还没到').click(),
    ready: 'text=回到总结',
  },
  { name: 'before publishing', who: 'lead', path: `${PLAN}{large}`, act: tap('发布'), ready: SHEET },
  { name: 'before calling an event off', who: 'cadre', path: `${PLAN}{asking}`, act: tap('取消活动'), ready: SHEET },
  { name: 'before copying an event', who: 'cadre', path: `${PLAN}{asking}`, act: tap('复制一场'), ready: SHEET },
  { name: 'before taking an event over', who: 'lead', path: `${PLAN}{asking}`, act: tap('改由我负责'), ready: SHEET },
  { name: 'before throwing a draft away', who: 'cadre', path: `${PLAN}{draft}`, act: tap('删除草稿'), ready: SHEET },
  {
    name: 'before moving a published event',
    who: 'cadre',
    path: `${DESK}/edit/index?id={asking}&step=place`,
    act: async (page) => {
      await page.getByLabel('详细地址').fill('示范区网谷路 18 号 3 楼，出电梯左转');
      await button(page, '保存').click();
    },
    ready: SHEET,
  },
  { name: 'adding a person', who: 'cadre', path: PEOPLE, act: tap('添加一个人'), ready: '.tick' },
  { name: 'exporting a list', who: 'cadre', path: PEOPLE, act: tap('导出名单'), ready: SHEET },
  { name: 'exporting whole numbers', who: 'lead', path: PEOPLE, act: tap('导出完整手机号'), ready: SHEET },
  {
    name: 'a list with wrong lines',
    who: 'cadre',
    path: `${DESK}/group/index?id={asking}`,
    act: async (page) => {
      await page.getByLabel('名单').fill('张建国 13800007307\n没人认识 13912340000\n李强');
      await button(page, '登记姓名和手机号，用于这场活动').click();
      await button(page, '添加这 3 人').click();
    },
    ready: '.notice',
  },
  ...['代为取消', '记为请假'].map((name) => ({
    name: `the sheet of ${name}`,
    who: 'cadre' as const,
    path: `${DESK}/person/index?id={person}`,
    act: tap(name),
    ready: SHEET,
  })),
  { name: 'whose events', who: 'lead', path: `${DESK}/list/index`, act: tap('所有单位'), ready: SHEET },
  {
    name: 'whom an event is for',
    who: 'cadre',
    path: `${DESK}/edit/index?id={draft}&step=who`,
    act: tap('不限单位'),
    ready: SHEET,
  },
  {
    name: 'a second session of a draft',
    who: 'cadre',
    path: `${DESK}/edit/index?id={draft}&step=sessions`,
    act: (page) => button(page, '加一场').click(),
    ready: '.card__title',
  },
  {
    name: 'a question of a draft',
    who: 'cadre',
    path: `${DESK}/edit/index?id={draft}&step=asked`,
    act: async (page) => {
      await button(page, '加一个问题').click();
      await button(page, '单选').click();
    },
    ready: '.text-area',
  },
];
