import { workflow } from './workflow';

/** The service's tile on home and 服务. */
export const tile = {
  service: 'legal',
  label: '劳动法咨询',
  hint: '问值班律师，可以匿名，一个工作日内答复',
  route: '/pages/legal/start/index',
  words: ['法律', '律师', '欠薪', '讨薪', '工资', '辞退', '开除', '加班费', '合同', '社保', '工伤', '仲裁', '维权'],
} as const;

/** What a consultation can be about. */
export const categories = {
  wages: '欠薪',
  dismissal: '解除、辞退',
  overtime: '加班费',
  no_contract: '没签合同',
  insurance: '社保',
  injury: '工伤',
  annual_leave: '年休假',
  women: '女职工、三期',
  sick_leave: '病假、医疗期',
  new_employment: '新就业形态',
  other: '其他',
} as const;
export type Category = keyof typeof categories;

/** How somebody works for whom the question is about. */
export const employTypes = {
  contract: '劳动合同',
  dispatched: '劳务派遣',
  platform: '平台、众包',
  household: '个体雇工',
  rehired: '退休返聘',
  intern: '实习',
} as const;
export type EmployType = keyof typeof employTypes;

/** What stands in the place of an employer's name where the asker is anonymous. */
export const industries = {
  manufacturing: '制造业',
  construction: '建筑业',
  delivery: '快递、外卖、网约车',
  catering: '餐饮、住宿',
  retail: '批发、零售',
  property: '家政、保洁、物业',
  logistics: '仓储、运输',
  technology: '信息技术',
  education: '教育',
  health: '医疗卫生',
  public: '机关、事业单位',
  other: '其他行业',
} as const;
export type Industry = keyof typeof industries;

export const sizes = { tiny: '10 人以下', small: '10 至 49 人', middle: '50 至 299 人', large: '300 人以上' } as const;
export type Size = keyof typeof sizes;

/** How a question came. */
export const channels = { online: '网上', hotline: '来电', visit: '来访' } as const;
export type Channel = keyof typeof channels;

/** What its asker says of it at the end; the last where they said nothing. */
export const ratings = { satisfied: '满意', neutral: '一般', dissatisfied: '不满意', no_reply: '未评价' } as const;
export type Rating = keyof typeof ratings;

/** Where a question can go that is not for a lawyer of this union. */
export const targets = {
  hotline: '12351 工单',
  inspection: '劳动监察',
  legal_aid: '12348 法律援助热线',
  district: '其他区工会',
} as const;
export type Target = keyof typeof targets;

/** Somebody not of age, where the birth date is known: work is forbidden under 16 (劳动法第十五条), protected under 18 (第五十八条). */
export const minors = { child: '疑似童工', juvenile: '未成年工' } as const;
export type Minor = keyof typeof minors;

/** What was said in a consultation. */
export const messageKinds = {
  question: '提问',
  supplement: '补充',
  answer: '答复',
  follow_up: '追问',
} as const;
export type MessageKind = keyof typeof messageKinds;

export const MOST_FILES = 9;
/** How many workers make a dispute collective (劳动争议调解仲裁法第七条), and how many a list may have. */
export const COLLECTIVE = { fewest: 10, most: 200, representatives: 5 } as const;
/** Urgent where no more days of the time limit are left. */
export const URGENT_DAYS = 30;
/** Asked again within these days about the same, it is one matter. */
export const SAME_DAYS = 30;
/** Days without a word after which a lawyer may close an answered question, after which the house does, and after which it may be asked on. */
export const SILENT_DAYS = { lawyer: 7, house: 15, askOn: 30 } as const;
/** How soon the first answer is promised: working days, and working minutes where it is urgent. */
export const PROMISE = { workingDays: 1, urgentMinutes: 120 } as const;

/** A consultation. A draft stays on the phone: what nobody has handed in is nobody's case. Legal aid comes with its own service. */
export const consult = workflow({
  table: 'cases',
  states: {
    submitted: '已提交',
    returned: '退回补充',
    accepted: '已受理',
    assigned: '律师答复中',
    answered: '已答复',
    following_up: '追问中',
    closed: '已办结',
    withdrawn: '已撤回',
    transferred: '已转交',
  },
  transitions: {
    accept: { from: ['submitted'], to: 'accepted', actors: ['desk', 'lead'], label: '受理' },
    sendBack: { from: ['submitted'], to: 'returned', actors: ['desk'], label: '退回补充', requires: ['reason'] },
    resubmit: { from: ['returned'], to: 'submitted', actors: ['owner'], label: '补充后再交' },
    assign: { from: ['accepted'], to: 'assigned', actors: ['desk', 'lead', 'system'], label: '派给律师' },
    handBack: {
      from: ['assigned', 'following_up'],
      to: 'accepted',
      actors: ['assignee', 'system'],
      label: '退回重派',
      requires: ['reason'],
      hidesReason: true,
    },
    answer: {
      from: ['assigned', 'following_up'],
      to: 'answered',
      actors: ['assignee'],
      label: '答复',
      condition: 'free',
    },
    followUp: {
      from: ['answered', 'closed'],
      to: 'following_up',
      actors: ['owner'],
      label: '继续追问',
      condition: 'recent',
    },
    rate: { from: ['answered'], to: 'closed', actors: ['owner'], label: '评价并办结' },
    closeSilent: {
      from: ['answered'],
      to: 'closed',
      actors: ['assignee', 'system'],
      label: '无回音，办结',
      condition: 'silent',
    },
    withdraw: {
      from: ['submitted', 'returned', 'accepted', 'assigned'],
      to: 'withdrawn',
      actors: ['owner'],
      label: '撤回',
    },
    transfer: {
      from: ['submitted', 'accepted', 'assigned', 'following_up'],
      to: 'transferred',
      actors: ['desk'],
      label: '转交',
      requires: ['reason'],
      condition: 'named',
    },
  },
});
export type ConsultState = keyof typeof consult.states;

/** States in which something is being waited for from the office or a lawyer, so that its asker may add to it. */
export const openStates = [
  'submitted',
  'accepted',
  'assigned',
  'following_up',
] as const satisfies readonly ConsultState[];
