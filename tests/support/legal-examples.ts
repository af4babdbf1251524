import type { ActionName, ActionOf } from '@/contract';
import type { Input } from '@/contract/action';

const id = '01900000-0000-7000-8000-000000000000';
const cursor = `1764554400000~${id}`;

type LegalName = Extract<ActionName, `legal.${string}`>;
type Examples = { readonly [N in LegalName]: readonly [Input<ActionOf<N>>, ...Input<ActionOf<N>>[]] };

/** Ten workers with one representative. */
export const tenWorkers = Array.from({ length: 10 }, (_, at) => ({
  name: `工友${'甲乙丙丁戊己庚辛壬癸'[at]}`,
  phone: `1380000${String(7400 + at)}`,
  isRepresentative: at === 0,
}));

/** A question of somebody by name. */
export const question: Input<ActionOf<'legal.ask'>> = {
  category: 'wages',
  employerName: '示范区恒达电子有限公司',
  employType: 'contract',
  startDate: '2024-03-01',
  eventDate: '2026-10-15',
  monthlyWageFen: 650_000,
  amountFen: 1_300_000,
  hasContract: true,
  region: '990000',
  desired: '拿回两个月工资',
  contactPhone: '13800007307',
  question: '公司拖欠了八月和九月两个月的工资，一直说下个月发，我该怎么办？',
  anonymous: false,
  files: [],
};

/** The same matter asked anonymously, with what stands in the place of the employer's name. */
export const anonymousQuestion: Input<ActionOf<'legal.ask'>> = {
  category: 'overtime',
  industry: 'manufacturing',
  size: 'middle',
  employType: 'contract',
  eventDate: '2026-10-15',
  region: '990000',
  desired: '想知道能不能要加班费',
  question: '每天加班三个小时，没有加班费，公司让大家签了自愿放弃的承诺书。',
  anonymous: true,
  files: [],
};

const link = {
  kind: 'law',
  title: '劳动合同法第三十条',
  text: '用人单位应当及时足额支付劳动报酬',
  route: '/pages/legal/ask/index',
} as const;
const { question: _, anonymous: __, ...facts } = question;

/** For every action of legal inputs that its schema takes, about rows that do not exist. */
export const legalExamples: Examples = {
  'legal.ask': [
    { ...question, links: [link] },
    anonymousQuestion,
    {
      ...question,
      employerCode: '91350100M000100Y43',
      endDate: '2026-11-01',
      bornOn: '1990-01-01',
      members: tenWorkers,
      isAnother: true,
    },
  ],
  'legal.mine': [{ cursor }],
  'legal.consultation': [{ caseId: id }],
  'legal.supplement': [{ caseId: id, text: '昨天公司又说没钱', files: [] }],
  'legal.resubmit': [{ caseId: id, ...facts, note: '补充了入职日期' }],
  'legal.followUp': [{ caseId: id, text: '那我要准备哪些材料？', files: [] }],
  'legal.rate': [{ caseId: id, rating: 'satisfied' }],
  'legal.withdraw': [{ caseId: id }],
  'legal.reveal': [{ caseId: id, contactPhone: '13800007307' }],
  'legal.myFile': [{ caseId: id, fileId: id }],
  'legal.queue': [{ view: 'answered', q: 'ZX2026', cursor }],
  'legal.case': [{ caseId: id }],
  'legal.contact': [{ caseId: id }],
  'legal.caseFile': [{ caseId: id, fileId: id }],
  'legal.saveDraft': [{ caseId: id, text: '先收集工资条', links: [link] }],
  'legal.answer': [{ caseId: id, version: 3, text: '可以向劳动监察投诉，也可以申请仲裁。', files: [], links: [link] }],
  'legal.correct': [
    { caseId: id, messageId: id, text: '应当是一年内申请仲裁。', why: '时效写错了', files: [], links: [] },
  ],
  'legal.handBack': [{ caseId: id, reason: '与本人有利益关系' }],
  'legal.closeSilent': [{ caseId: id, version: 4 }],
  'legal.templates': [{ category: 'wages', q: '欠薪', cursor }],
  'legal.saveTemplate': [{ title: '欠薪', text: '先收集工资条、考勤记录。', category: 'wages' }],
  'legal.dropTemplate': [{ templateId: id }],
  'legal.employers': [{}],
  'legal.addEmployer': [{ name: '示范区恒达电子有限公司', code: '91350100M000100Y43' }],
  'legal.dropEmployer': [{ employerId: id }],
  'legal.absences': [{}],
  'legal.setAway': [{ from: '2099-12-01', until: '2099-12-05' }],
  'legal.endAway': [{ absenceId: id }],
  'legal.triage': [{ view: 'waiting', category: 'wages', q: 'ZX2026', cursor }],
  'legal.header': [{ caseId: id }],
  'legal.accept': [{ caseId: id }],
  'legal.sendBack': [{ caseId: id, reason: '请写明单位全称', asksToReveal: false }],
  'legal.transfer': [{ caseId: id, target: 'hotline', reason: '涉及多个区', dueOn: '2099-12-15' }],
  'legal.lawyers': [{ caseId: id }],
  'legal.assign': [{ caseId: id, version: 3, lawyerId: id, reason: '原律师出差' }],
  'legal.rota': [{ from: '2026-12-01' }],
  'legal.setRota': [{ days: ['2099-12-01'], lawyerIds: [] }],
  'legal.orders': [{ q: 'ZX2026', cursor }],
  'legal.settleOrder': [{ caseId: id, result: '已由劳动监察责令支付', satisfaction: 'satisfied' }],
};
