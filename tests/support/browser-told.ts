import { toldLegal } from './browser-told-legal';

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
  whoMustAct: '本人、近亲属或工会',
  whatIsLost: '过了一年一般不再受理；不是自己的原因耽误的时间不算，先别放弃，请问工会',
  rollsTo: '2026-12-21',
  law: '工伤保险条例 第十七条',
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

const party = {
  name: '买*·艾*',
  phone: '137****1204',
  status: '已实名',
  since: '2026-03-01',
  offices: ['基层工会经办人', '街道/园区工会'],
};
const identityCase = {
  id: 'c5',
  number: 'SM2026-0012',
  kind: 'contested',
  state: '待核对',
  unit: '临江片区新就业形态联合工会',
  promisedAt: '2026-12-03T10:00:00Z',
  claim: {
    name: '阿依古丽·买买提',
    document: 'idCard',
    documentLabel: '居民身份证、港澳台居民居住证',
    masked: '6*************** 2',
    reason: '改名后换了新身份证，派出所开的证明也带来了',
    before: '阿依古丽',
  },
  parties: [
    { ...party, role: 'claimant', unit: null },
    { ...party, role: 'holder', unit: '临江片区新就业形态联合工会' },
  ],
  merge: null,
  transitions: ['confirm', 'refuse', 'settle', 'reveal'],
  story: [{ to: '待核对', by: '本人', reason: null, at: '2026-12-01T02:00:00Z' }],
};
const list = {
  id: 'l1',
  unit: '临江片区新就业形态联合工会',
  mode: 'add',
  state: 'read',
  at: '2026-12-01T02:00:00Z',
  by: '周敏',
  newCount: 118,
  knownCount: 40,
  wrongCount: 2,
  removedCount: 0,
  matchedCount: 0,
  fault: null,
  faults: [
    { row: 7, sentence: '证件号码的校验位不对，请核对' },
    { row: 31, sentence: '姓名请用证件上的写法，2 至 50 个字' },
  ],
};

/** Answers in place of the server's, by action. */
export const told = {
  ...toldLegal,
  'identity.case': identityCase,
  'identity.importDetail': list,
  'organisation.deputies': {
    items: [
      {
        id: 'g1',
        role: 'grassroots',
        unit: '临江片区新就业形态联合工会',
        of: '阿依古丽·买买提',
        deputy: '欧阳子涵',
        endsOn: '2026-12-31',
        canEnd: true,
      },
    ],
  },
  'office.inbox': { items: [message, { ...message, id: 'b', isRead: true }], unread: 2 },
  'office.myCases': {
    items: [
      { ...ownCase, deadlines: [deadline] },
      { ...closedCase, deadlines: [] },
    ],
  },
  'office.deadlines': {
    items: [
      {
        ...deadline,
        about: '劳动法咨询 · 被辞退，公司说我严重违反规章制度 ZX2026-0131',
        route: '/pages/cases/story/index?id=c1',
      },
      {
        ...deadline,
        id: 'd2',
        caseId: null,
        rule: '申请劳动仲裁',
        daysLeft: 0,
        rollsTo: null,
        about: '我自己算的',
        route: '/pages/self-study/calculator/index?record=r1',
      },
    ],
  },
  'selfStudy.draft': {
    caseId: 'p1',
    number: 'SZ2026-0007',
    state: 'published',
    since: '2026-11-27T02:00:00Z',
    name: 'employmentSubsidyDeductPercents',
    region: '330100',
    place: '杭州市余杭区未来科技城',
    effectiveOn: '2026-07-01',
    value: { 0: 100, 1: 80, 2: 60, 3: 40, 4: 20 },
    source: '浙江省人力资源和社会保障厅等三部门关于工伤保险若干问题的通知（示例文号〔2026〕12 号）',
    checkedOn: '2026-11-20',
    isCorrection: true,
    madeBy: '林晓燕',
    publishedBy: '陈国栋',
    confirmedBy: null,
    before: {
      region: '330000',
      place: null,
      effectiveOn: '2024-01-01',
      value: { 0: 100, 1: 80, 2: 60, 3: 40, 4: 20 },
      source: '示例',
    },
    reason: null,
    transitions: ['confirm', 'return'],
  },
  'selfStudy.records': {
    items: [
      {
        id: 'r1',
        calculator: 'severance',
        title: '被辞退、离职：经济补偿和赔偿金',
        headline: '赔偿金 2N 1,056,000.00 元',
        keptAt: '2026-11-20T02:00:00Z',
        deadlines: 2,
      },
    ],
  },
  'selfStudy.record': {
    id: 'r1',
    calculator: 'severance',
    title: '被辞退、离职：经济补偿和赔偿金',
    headline: '赔偿金 2N 1,056,000.00 元',
    keptAt: '2026-11-20T02:00:00Z',
    deadlines: 1,
    values: {
      kind: 'unlawful',
      start: '2011-03-01',
      lastDay: '2026-11-13',
      averageWageFen: '33000',
      region: '',
      'parameters.minimumMonthlyWageFen': '2360',
      'parameters.localAverageMonthlyWageFen': '14000',
    },
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
