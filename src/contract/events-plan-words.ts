import type { FixedField, Gap } from '@/rules/event-plan';
import type { Question } from '@/rules/questions';

/** The steps in which an event is planned, each a short form. */
export const planSteps = {
  what: '活动内容',
  sessions: '时间和场次',
  signUp: '报名时间',
  who: '对象和人数',
  asked: '报名时要填的',
  place: '地点和联系人',
  safety: '安全和保险',
} as const;
export type PlanStep = keyof typeof planSteps;

/** What stands in the way of publishing: the step and field that mends it, and the sentence. */
export const gaps: Readonly<Record<Gap, { step: PlanStep; field: string; text: string }>> = {
  summary: { step: 'what', field: 'summary', text: '写一段活动介绍，说清做什么' },
  started: { step: 'sessions', field: 'sessions', text: '开始时间已经过去，请改到以后' },
  signUpOver: { step: 'signUp', field: 'closesAt', text: '报名截止时间已经过去，请往后改' },
  place: { step: 'place', field: 'place', text: '写明在哪里办' },
  address: { step: 'place', field: 'address', text: '写明详细地址，让人找得到' },
  contactName: { step: 'place', field: 'contactName', text: '写明找谁' },
  contactPhone: { step: 'place', field: 'contactPhone', text: '写明打哪个电话' },
  childrenAreMinors: {
    step: 'safety',
    field: 'isForMinors',
    text: '夏令营、托管是给孩子办的，请勾上“面向未成年人”',
  },
  agesAreMinors: { step: 'safety', field: 'isForMinors', text: '年龄上限不到 18 岁，请勾上“面向未成年人”' },
  agesAreAdult: { step: 'who', field: 'ageFrom', text: '面向未成年人的活动，最小年龄不能是 18 岁或以上' },
  emergency: { step: 'asked', field: 'asksEmergencyContact', text: '户外活动要请报名的人填紧急联系人' },
  safetyPlan: {
    step: 'safety',
    field: 'safetyPlan',
    text: '超过 200 人、户外或面向未成年人的活动，要先写安全方案',
  },
};

/** The fields of the forms as a change is told and a fixed one named. */
export const planFields = {
  title: '活动名称',
  type: '活动类型',
  programme: '活动类别',
  summary: '活动介绍',
  bring: '要带什么',
  feeFen: '费用',
  time: '时间',
  sessions: '场次',
  opensAt: '报名开始',
  closesAt: '报名截止',
  cancelBy: '最晚取消',
  capacity: '人数',
  audience: '面向谁',
  audienceUnitId: '限定单位',
  ageFrom: '最小年龄',
  ageTo: '最大年龄',
  asksEmergencyContact: '紧急联系人',
  asksHealth: '健康声明',
  questions: '报名问题',
  place: '地点',
  address: '详细地址',
  point: '地图位置',
  contactName: '联系人',
  contactPhone: '联系电话',
  isOutdoors: '户外活动',
  isForMinors: '面向未成年人',
  safetyPlan: '安全方案',
  insurance: '保险',
} as const satisfies Readonly<Record<FixedField, string>> & Readonly<Record<string, string>>;
export type PlanField = keyof typeof planFields;

/** What a cadre's list of events shows. */
export const planLists = {
  drafts: '草稿',
  published: '已发布',
  past: '已结束',
  cancelled: '已取消',
  large: '待负责人发布',
} as const;
export type PlanList = keyof typeof planLists;

/** How somebody came onto a list. */
export const sources = { self: '自己报名', assisted: '代办报名', cadre: '干部添加', walk_in: '现场登记' } as const;

/** Why a line of a group cannot be added: no more than its cadre needs to put it right. */
export const groupFaults = {
  unknown: '没有这个姓名和手机号的已实名职工，或这场活动不对其开放，请核对，或者单独添加',
  listed: '这个人已经在名单里了',
  repeated: '前面已经有同一个人',
} as const;
export type GroupFault = keyof typeof groupFaults;

/** How a question of an event is answered. */
export const questionKinds = { text: '填写', one: '单选', many: '多选' } as const satisfies Readonly<
  Record<Question['kind'], string>
>;
