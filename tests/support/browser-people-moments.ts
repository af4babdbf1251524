import { button } from './browser';
import type { Moment } from './browser-moments';

const account = {
  name: '阿***·***提',
  phone: '139****1204',
  status: '已实名',
  unit: '临江片区新就业形态联合工会',
  since: '2026-03-01',
  offices: ['基层工会经办人', '街道/园区工会'],
};

/** What lies over the pages of people, or comes of a tap there. */
export const peopleMoments: readonly Moment[] = [
  {
    name: 'the form to change a name, with what stands',
    who: 'worker',
    path: '/pages/identity/verify/index',
    act: (page) => button(page, '更改姓名或证件').click(),
    ready: '.claim-form__why',
  },
  {
    name: 'a lead naming who stands in for a cadre',
    who: 'lead',
    path: '/pages/organisation/deputies/index',
    act: async (page) => {
      await page.getByRole('button', { name: /我管的一位干部/ }).click();
      await page.getByLabel('不在岗的干部的手机号').waitFor();
    },
    ready: '.org-facts',
  },
  {
    name: 'two accounts side by side',
    who: 'officer',
    path: '/pages/identity-desk/case/index?id={district}',
    act: async () => {},
    ready: '.comparison__heads',
    action: 'identity.case',
    said: {
      id: 'c6',
      number: 'SM2026-0013',
      kind: 'merge',
      state: '待另一人确认',
      unit: '临江片区新就业形态联合工会',
      promisedAt: '2026-12-03T10:00:00Z',
      claim: null,
      parties: [
        { ...account, role: 'from', unit: null, offices: [] },
        { ...account, role: 'into' },
      ],
      merge: {
        reason: '本人带证件来，说明换过手机号，两个账号都是自己的',
        by: '林*燕',
        wechat: 'from',
        compared: {
          proofs: {
            from: '港澳居民来往内地通行证（回乡证） 号码已删去，没有核对通过',
            into: '居民身份证 4****************2，干部见过证件',
          },
          same: { name: true, phone: false, number: null },
        },
      },
      transitions: ['merge', 'reject'],
      story: [{ to: '待另一人确认', by: '区总经办', reason: null, at: '2026-12-01T02:00:00Z' }],
    },
  },
];
