/** What the demo's own data does not show yet, or only by day: messages, cases, a desk. Long words on purpose. */
const message = {
  id: 'a',
  title: '候补有结果了',
  body: '「外卖骑手安全骑行与工伤保障讲座（晚场，可带餐箱入场）」有空位了。',
  route: '/pages/home/index',
  at: '2026-12-01T02:00:00Z',
  isRead: false,
};

const ownCase = {
  id: 'c1',
  number: 'ZX2026-0131',
  version: 1,
  service: '法律咨询',
  kind: '劳动争议咨询',
  state: '律师答复中',
  isOpen: true,
  title: '公司拖欠三个月加班费，还要求签自愿放弃社保的承诺书',
  line: '请在三天内补上工资流水',
  holder: '临江片区新就业形态联合工会 基层工会经办人',
  since: '2026-11-28T02:00:00Z',
  promisedAt: '2026-12-01T10:00:00Z',
  route: '/pages/cases/story/index?id=c1',
};
const deadline = {
  id: 'd1',
  caseId: 'c1',
  rule: '申请工伤认定',
  dueOn: '2026-12-20',
  daysLeft: 19,
  whoMustAct: '你',
  whatIsLost: '就不能再由个人申请',
};
const closedCase = {
  ...ownCase,
  id: 'c2',
  number: 'ZX2026-0007',
  state: '已办结',
  isOpen: false,
  holder: '',
  promisedAt: null,
};

const waiting = { ...ownCase, who: '张*国', isMine: false, canAssign: true };
const step = { at: '2026-11-28T02:00:00Z', who: '本人', from: null, to: '已提交', reason: null };

/** Answers in place of the server's, by action. */
export const told = {
  'office.inbox': { items: [message, { ...message, id: 'b', isRead: true }], unread: 2 },
  'office.myCases': {
    items: [
      { ...ownCase, deadlines: [deadline] },
      { ...closedCase, deadlines: [] },
    ],
  },
  'office.caseHistory': {
    ...ownCase,
    isOwner: true,
    deadlines: [deadline],
    steps: [
      step,
      {
        ...step,
        who: '代办：基层工会经办人 周敏',
        to: '转给欧阳静',
        reason: '本周轮到欧阳律师值班，材料已经备齐，请尽快看',
      },
      { ...step, who: '值班律师 欧阳静', from: '已提交', to: '律师答复中' },
    ],
  },
  'office.desk': {
    items: [waiting, { ...waiting, id: 'c3', holder: '你', isMine: true, promisedAt: null, line: '' }],
    counts: { overdue: 100, today: 3, later: 27 },
    services: [{ service: 'legal', label: '法律咨询', kinds: [{ kind: 'ask', label: '劳动争议咨询' }] }],
    isPartial: false,
  },
};

/** A home on which something runs and waits. */
export const toldHome = {
  tiles: [{ service: 'events', label: '活动报名', hint: '', route: '/pages/events/list/index' }],
  upcoming: [],
  unread: 2,
  running: [ownCase, { ...ownCase, id: 'c4', promisedAt: '2026-12-09T10:00:00Z' }],
  more: 4,
  deadlines: [{ ...deadline, route: '/pages/cases/story/index?id=c1' }],
  desk: { overdue: 100, today: 3, later: 27 },
  banner: { text: '今晚 22:00 到 23:00 系统维护，期间不能提交申请' },
};
