import type { Page } from 'playwright-core';
import { button } from './browser';
import type { Moment } from './browser-moments';
import { toldLegal } from './browser-told-legal';

const ASK = '/pages/legal/ask/index';
const HEADER = '/pages/legal-desk/header/index?id=c1';
const CASE = '/pages/legal-lawyer/case/index?id=c1';
const SHEET = '.sheet__title';

const tapAll = async (page: Page, names: readonly string[]) => {
  for (const name of names) await button(page, name).click();
};

/** Up to the dates of a question that is asked anonymously. */
const toDates = async (page: Page) => {
  await tapAll(page, ['欠薪', '劳动合同', '匿名', '下一步', '快递、外卖、网约车', '10 至 49 人', '下一步']);
  await page.getByLabel('事情哪天发生的').fill('2026-01-05');
};

const story = toldLegal['legal.consultation'];
const header = toldLegal['legal.header'];

/** Of consultations: the steps of the form, and the sheets over the pages. */
export const legalMoments: readonly Moment[] = [
  { name: 'the list of who asks together', who: 'worker', path: ASK, act: toList, ready: '.tick' },
  { name: 'the dates of a question', who: 'worker', path: ASK, act: toDates, ready: '.notice' },
  { name: 'what tells who asks', who: 'worker', path: ASK, act: toMarks, ready: '.marks__mark' },
  {
    name: 'adding to a question',
    who: 'worker',
    path: '/pages/legal/story/index?id=c1',
    act: (page) => button(page, '还有不明白的，接着问').click(),
    ready: '.uploader__add',
    action: 'legal.consultation',
    said: { ...story, state: 'answered', returnedFor: null, transferred: null, transitions: ['rate', 'followUp'] },
  },
  {
    name: 'the question before taking one back',
    who: 'worker',
    path: '/pages/legal/story/index?id=c1',
    act: (page) => button(page, '不问了，撤回').click(),
    ready: SHEET,
    action: 'legal.consultation',
    said: story,
  },
  {
    name: 'sending a question back',
    who: 'officer',
    path: HEADER,
    act: (page) => button(page, '退回补充').click(),
    ready: SHEET,
    action: 'legal.header',
    said: header,
  },
  {
    name: 'sending a question elsewhere',
    who: 'officer',
    path: HEADER,
    act: (page) => button(page, '转到别处').click(),
    ready: SHEET,
    action: 'legal.header',
    said: { ...header, isAnonymous: false, transitions: ['transfer'] },
  },
  {
    name: 'what came of a work order',
    who: 'officer',
    path: '/pages/legal-desk/orders/index',
    act: (page) => button(page, '写办理结果').click(),
    ready: SHEET,
    action: 'legal.orders',
    said: toldLegal['legal.orders'],
  },
  ...['发出答复', '存为模板', '加一条'].map((name) => ({
    name: `the sheet of ${name}`,
    who: 'lawyer' as const,
    path: CASE,
    act: (page: Page) => button(page, name).click(),
    ready: SHEET,
    action: 'legal.case',
    said: toldLegal['legal.case'],
  })),
];

async function toList(page: Page): Promise<void> {
  await tapAll(page, ['欠薪', '劳动合同', '10 人以上一起', '下一步']);
  await page.getByLabel('名单').fill('阿依古丽·买买提 13900001204\n李强');
}

async function toMarks(page: Page): Promise<void> {
  await toDates(page);
  await page.getByLabel('在哪里上班').selectOption('440000');
  await button(page, '下一步').click();
  await page.getByLabel('说说经过和问题').fill('我叫阿依古丽，电话13900001204，站点拖欠我三个月配送费，怎么办？');
  await page.getByLabel('希望的结果').fill('把配送费要回来');
  await button(page, '下一步').click();
}
