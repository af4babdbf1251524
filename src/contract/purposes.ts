/** The version of 隐私政策 and 用户协议 that is asked for; a new one asks everybody again, once. */
export const POLICY_VERSION = '1.1';

/** One thing a person agrees to, apart from everything else. */
export interface PurposeWords {
  /** The version of these words, as the receipt keeps it. */
  readonly version: string;
  readonly label: string;
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
  /** What happens without it. */
  readonly without: string;
  /** What stops working when it is withdrawn. */
  readonly stops: string;
  /** Sensitive personal data under the law: asked for on its own, and held while it is used. */
  readonly isSensitive: boolean;
}

/** Everything a person can agree to, in words for the sheet that asks. An action names the one it needs. */
export const purposes = {
  policy: {
    version: POLICY_VERSION,
    label: '隐私政策和用户协议',
    what: '姓名、手机号，还有你在这里报名、办事留下的记录。',
    why: '有了这些，工会才知道是谁报的名、谁申请的事，有变动能通知到你。',
    howLong: '用到你注销为止。个别记录法律要求多留一段时间，隐私政策里有一张清单。',
    without: '不同意也能看活动、看法律知识、打 12351；只是不能报名和提交申请。',
    stops: '不能再报名，也不能提交新的申请；已经交上来的照常办完。要把资料一起删掉，请用“注销账号”。',
    isSensitive: false,
  },
  identity: {
    version: '1',
    label: '使用证件号码',
    what: '身份证、港澳台居民居住证或其他证件的号码。',
    why: '核对办事的是不是你本人，避免别人冒用你的名义。',
    howLong: '加密保存，平时只显示头尾几位；注销账号时删除。',
    without: '不同意也能用：只是一直显示“未实名”，要核对本人的福利暂时办不了。',
    stops: '不能再提交或更换证件号码。已经核对过的结果不变，存着的号码在注销账号时删除。',
    isSensitive: true,
  },
  children: {
    version: '1',
    label: '使用孩子的信息',
    what: '孩子的姓名、出生日期，以及你填的其他情况。请由监护人填写。',
    why: '给孩子报名夏令营、托管等活动，核对年龄和接送的人。',
    howLong: '加密保存；你删掉这个孩子，或注销账号时删除。',
    without: '不同意也能用其他功能，只是不能给孩子登记和报名。',
    stops: '不能再登记孩子、给孩子报名；已经报上的名照常。存着的信息可以在孩子那一页删除。',
    isSensitive: true,
  },
  health: {
    version: '1',
    label: '使用健康和伤病情况',
    what: '你填的伤病、诊断、过敏等情况，以及相关的材料。',
    why: '办理工伤探视、医疗互助，或在活动里照顾好你。',
    howLong: '加密保存，只给办这件事的人看；期限写在隐私政策的清单里。',
    without: '不同意也能用其他功能，只是要看健康情况才能办的事办不了。',
    stops: '不能再提交要填健康情况的申请；已经在办的按规定办完。',
    isSensitive: true,
  },
} as const satisfies Readonly<Record<string, PurposeWords>>;

export type Purpose = keyof typeof purposes;

/** Every purpose, the policy first. */
export const purposeNames = Object.keys(purposes) as [Purpose, ...Purpose[]];
