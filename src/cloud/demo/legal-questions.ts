import type { Parsed } from '@/contract/action';
import type { legal } from '@/contract/legal';
import type { Rating } from '@/contract/legal-words';
import type { PersonaName } from '../db/seed/personas';

type Asked = Parsed<typeof legal.ask>;

/** One invented question, how many days ago it was asked, and how far it has come. */
export interface Told {
  readonly who: PersonaName | number;
  readonly daysAgo: number;
  readonly facts: Pick<Asked, 'category' | 'employType' | 'question' | 'desired'> &
    Partial<Pick<Asked, 'employerName' | 'industry' | 'size' | 'monthlyWageFen' | 'amountFen' | 'hasContract'>> & {
      /** Days between the event, joining and leaving, and the question. */
      readonly eventDays: number;
      readonly startDays?: number;
      readonly endDays?: number;
      readonly bornYearsAgo?: number;
    };
  readonly isAnonymous?: true;
  readonly workers?: number;
  readonly to:
    | { readonly state: 'submitted' | 'accepted' | 'assigned' | 'withdrawn' }
    | { readonly state: 'drafted'; readonly draft: string }
    | { readonly state: 'returned'; readonly reason: string }
    | { readonly state: 'answered' | 'corrected'; readonly answer: string; readonly afterHours: number }
    | {
        readonly state: 'following_up';
        readonly answer: string;
        readonly followUp: string;
        readonly afterHours: number;
      }
    | {
        readonly state: 'closed';
        readonly answer: string;
        readonly rating: Exclude<Rating, 'no_reply'>;
        readonly afterHours: number;
      }
    | {
        readonly state: 'transferred';
        readonly target: 'hotline' | 'inspection';
        readonly reason: string;
        readonly result?: string;
        /** Days after it was asked for which 12351 promised it. */
        readonly dueDays?: number;
      };
}

/** Questions that are under way, long and short, by name and anonymous. Invented: employers, people and sums. */
export const openQuestions: readonly Told[] = [
  {
    who: 'worker',
    daysAgo: 0,
    facts: {
      category: 'wages',
      employType: 'contract',
      employerName: '示范区恒达电子有限公司',
      eventDays: 47,
      startDays: 900,
      monthlyWageFen: 650_000,
      amountFen: 1_300_000,
      hasContract: true,
      question: '公司拖欠了两个月的工资，一直说下个月发，我该怎么办？',
      desired: '拿回两个月工资',
    },
    to: { state: 'assigned' },
  },
  {
    who: 3,
    daysAgo: 0,
    facts: {
      category: 'dismissal',
      employType: 'contract',
      employerName: '示范区远航物流有限公司',
      eventDays: 352,
      startDays: 2400,
      endDays: 352,
      question: '去年十二月公司口头通知我不用来了，没有书面通知，也没有给补偿。听说仲裁有时间限制，现在还来得及吗？',
      desired: '要违法解除的赔偿',
    },
    to: { state: 'submitted' },
  },
  {
    who: 'courier',
    daysAgo: 1,
    facts: {
      category: 'new_employment',
      employType: 'platform',
      employerName: '示范区飞骑配送服务部',
      eventDays: 6,
      question:
        '站点要求每天在线十二小时，迟到一单扣五十，请假要找人顶班。站长说我们是合作关系，不是员工，受伤也不管。上周我送餐时摔了一跤，手肘缝了五针，站点让我自己出医药费，平台客服说找站点，站点说找保险，保险说要站点盖章。我想知道：一、这种扣钱合法吗；二、医药费谁出；三、怎么证明我是给他们干活的。手机里有派单截图、站点群聊天记录和每月的结算单。',
      desired: '医药费有人管，扣的钱退回来',
    },
    to: { state: 'drafted', draft: '先说医药费：看有没有参加职业伤害保障……' },
  },
  {
    who: 'worker2',
    daysAgo: 2,
    isAnonymous: true,
    facts: {
      category: 'women',
      employType: 'contract',
      industry: 'manufacturing',
      size: 'middle',
      eventDays: 12,
      question: '怀孕四个月，车间主任让我转到夜班，说不愿意就自己辞职，可以这样吗？',
      desired: '想留在白班',
    },
    to: {
      state: 'answered',
      answer:
        '怀孕七个月以上不得安排夜班；现在四个月，夜班吃不消的，凭医院证明单位应当减轻劳动量或另作安排。因怀孕降工资、辞退、逼你辞职都是法律禁止的，请保留主任的聊天记录。',
      afterHours: 5,
    },
  },
  {
    who: 7,
    daysAgo: 4,
    isAnonymous: true,
    facts: {
      category: 'overtime',
      employType: 'contract',
      industry: 'technology',
      size: 'large',
      eventDays: 20,
      question: '每天加班三个小时，没有加班费，公司让大家签了自愿放弃的承诺书。',
      desired: '想知道能不能要加班费',
    },
    to: { state: 'returned', reason: '请写明从什么时候开始、每周大概加班几天' },
  },
  {
    who: 9,
    daysAgo: 5,
    facts: {
      category: 'injury',
      employType: 'dispatched',
      employerName: '示范区众诚人力资源有限公司',
      eventDays: 18,
      startDays: 200,
      question: '我是派遣工，在用工单位的仓库被叉车压伤了脚，两家公司都说该对方申请工伤。到底谁去申请？',
      desired: '尽快认定工伤',
    },
    to: {
      state: 'following_up',
      answer: '由与你签合同的派遣公司申请，用工单位要配合。单位三十日内不申请的，你自己一年内可以申请。',
      followUp: '派遣公司说要等出院再申请，会不会过期？',
      afterHours: 7,
    },
  },
  {
    who: 12,
    daysAgo: 6,
    facts: {
      category: 'no_contract',
      employType: 'household',
      employerName: '老李面馆',
      eventDays: 40,
      startDays: 300,
      question: '在面馆干了快一年，老板一直没签合同，现在说生意不好让我走。',
      desired: '双倍工资能不能要',
    },
    to: { state: 'accepted' },
  },
];
