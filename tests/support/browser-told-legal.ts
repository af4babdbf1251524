const LONG_EMPLOYER = '临江片区宏图伟业智能装备制造（示范）股份有限公司第二分公司';

const head = {
  id: 'c1',
  number: 'ZX2026-0131',
  version: 3,
  category: 'new_employment',
  state: 'assigned',
  since: '2026-11-28T02:00:00Z',
  askedAt: '2026-11-27T02:00:00Z',
  promisedAt: '2026-12-01T10:00:00Z',
  isLate: true,
  isUrgent: true,
  isAnonymous: false,
  isCollective: true,
};

const facts = {
  channel: 'hotline',
  employType: 'platform',
  employerName: LONG_EMPLOYER,
  employerCode: '91350100M000100Y43',
  industry: null,
  size: null,
  region: '440000',
  startDate: '2024-03-01',
  eventDate: '2026-10-15',
  endDate: '2026-11-01',
  bornOn: '2010-01-01',
  hasContract: false,
  minor: 'juvenile',
  template: 'newEmployment',
  monthlyWageFen: 650_000,
  amountFen: 999_999_999,
  desired: '把八月到十月的配送费和高温津贴都结清，并书面确认以后按月发放',
};

const limitation = { dueOn: '2026-12-20', daysLeft: 19 };
const transferred = {
  target: 'hotline',
  reason: '涉及三个区的站点，由 12351 统一派单更快',
  orderNumber: 'ZX2026-0131',
  dueOn: '2026-12-10',
  at: '2026-11-29T02:00:00Z',
  settledAt: '2026-11-30T02:00:00Z',
  result: '劳动监察责令十五日内支付，单位已签收',
};

const message = {
  id: 'm1',
  kind: 'question',
  by: 'asker',
  who: '',
  text: '站点拖欠三个月配送费，还让大家签自愿放弃社保的承诺书。\n我们十几个人都没有拿到书面合同，站长说系统里点了同意就算。',
  at: '2026-11-27T02:00:00Z',
  files: [
    { fileId: 'f1', label: '材料 1', type: 'image/png' },
    { fileId: 'f2', label: '材料 2', type: 'application/pdf' },
  ],
  links: [],
  corrects: null,
  why: null,
  isSuperseded: false,
};
const answer = {
  ...message,
  id: 'm2',
  kind: 'answer',
  by: 'lawyer',
  who: '欧阳静',
  text: '先看平台公示的规则和站点的管理程度。\n没有签书面合同不等于没有劳动关系。',
  files: [],
  links: [
    {
      kind: 'law',
      title: '关于维护新就业形态劳动者劳动保障权益的指导意见',
      text: '符合确立劳动关系情形的，企业应当依法与劳动者订立劳动合同',
      route: null,
    },
    { kind: 'calculation', title: '加班费', text: '12,345.67 元', route: '/pages/legal/start/index' },
  ],
  isSuperseded: true,
};
const messages = [
  message,
  answer,
  { ...answer, id: 'm3', corrects: 'm2', why: '时效的起算日写错了', isSuperseded: false },
  { ...message, id: 'm4', kind: 'follow_up', text: '那我要准备哪些材料？', files: [] },
];
const members = [
  { name: '阿依古丽·买买提', phone: '13900001204', isRepresentative: true },
  { name: '李强', phone: null, isRepresentative: false },
];
const lawyer = { isOnDuty: true, isAway: false, waiting: 12, isBarred: false, isCurrent: false };
const days = Array.from({ length: 28 }, (_, at) => ({
  day: `2099-12-${String(at + 1).padStart(2, '0')}`,
  lawyers:
    at % 3 === 0
      ? []
      : [
          { id: 'l1', name: '欧阳静' },
          { id: 'l2', name: '郑明' },
        ],
}));

/** Answers of consultations in place of the server's: every kind of notice, long words. */
export const toldLegal = {
  'legal.mine': {
    items: [
      { ...head, firstWords: '站点拖欠三个月配送费，还让大家签自愿放弃社保的承诺书…' },
      { ...head, id: 'c2', state: 'closed', isLate: false, promisedAt: null, isAnonymous: true, firstWords: '加班' },
    ],
  },
  'legal.consultation': {
    ...head,
    ...facts,
    state: 'returned',
    contactPhone: '13800007307',
    limitation,
    lawyer: '欧阳静',
    returnedFor: '请写明站点的全称，补上最近三个月的接单记录和平台规则截图',
    isAskedToReveal: false,
    messages,
    members,
    rating: null,
    transferred,
    transitions: ['resubmit', 'withdraw', 'followUp'],
    canSupplement: false,
  },
  'legal.triage': {
    items: [
      { ...head, lawyer: '欧阳静' },
      { ...head, id: 'c2', state: 'submitted', lawyer: null },
    ],
  },
  'legal.header': {
    ...head,
    ...facts,
    state: 'submitted',
    isAnonymous: true,
    limitation,
    person: '匿名',
    lawyer: '欧阳静',
    filesCount: 9,
    membersCount: 12,
    alike: 6,
    escalatedAt: '2026-11-30T02:00:00Z',
    transferred: null,
    transitions: ['accept', 'sendBack'],
    canReassign: false,
  },
  'legal.lawyers': [
    { ...lawyer, id: 'l1', name: '欧阳静' },
    { ...lawyer, id: 'l2', name: '郑明', isBarred: true },
    { ...lawyer, id: 'l3', name: '买买提·艾力江', isOnDuty: false, waiting: 0 },
    { ...lawyer, id: 'l4', name: '周', isAway: true },
  ],
  'legal.rota': {
    days,
    lawyers: [
      { id: 'l1', name: '欧阳静', away: [{ from: '2099-12-03', until: '2099-12-09' }] },
      { id: 'l2', name: '买买提·艾力江·阿不都热合曼', away: [] },
    ],
  },
  'legal.orders': {
    items: [
      { caseId: 'c1', number: 'ZX2026-0131', category: 'wages', ...transferred },
      { caseId: 'c2', number: 'ZX2026-0132', category: 'wages', ...transferred, settledAt: null, result: null },
    ],
  },
  'legal.queue': {
    items: [
      { ...head, hasDraft: true },
      { ...head, id: 'c2', isLate: false, hasDraft: false },
    ],
  },
  'legal.case': {
    mayCorrect: [],
    ...head,
    ...facts,
    limitation,
    person: '阿***·**提',
    membersCount: 12,
    messages,
    draft: { text: '先收集接单记录、平台规则截图。', links: answer.links, savedAt: '2026-11-29T02:00:00Z' },
    hints: [
      {
        text: '先看平台规则公示、书面协议和管理程度，不要直接套用经济补偿的算法。',
        source: '人社部办公厅三个指引一个指南',
      },
    ],
    earlier: [
      { number: 'ZX2026-0007', category: 'wages', state: 'closed', askedAt: '2026-03-01T02:00:00Z', caseId: null },
      { number: 'ZX2026-0008', category: 'injury', state: 'closed', askedAt: '2026-03-02T02:00:00Z', caseId: 'c8' },
    ],
    transitions: ['answer', 'handBack'],
  },
  'legal.templates': {
    items: [
      {
        id: 't1',
        title: '没有签书面合同怎么要双倍工资（一年内）',
        text: '用工之日起超过一个月不满一年没有订立书面劳动合同的，每月支付二倍的工资（劳动合同法第八十二条）。',
        category: 'no_contract',
        isShared: true,
        canChange: true,
      },
    ],
  },
  'legal.employers': [{ id: 'e1', name: LONG_EMPLOYER, code: '91350100M000100Y43', since: '2026-03-01T02:00:00Z' }],
  'legal.absences': [{ id: 'a1', from: '2099-12-01', until: '2099-12-05' }],
};
