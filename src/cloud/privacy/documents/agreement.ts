import type { DocumentVersion } from './document';

/** Every version of the user agreement, the one in force first. */
export const agreement: readonly DocumentVersion[] = [
  {
    version: '1.1',
    since: '2026-11-20',
    sections: [
      {
        title: '这是什么',
        lines: [
          '“掌上职工之家”是工会为职工办事的小程序，不收费，没有广告。没有加入工会、送外卖送快递、外地户口，都能用。',
        ],
      },
      {
        title: '请你做到',
        lines: [
          '用自己的真实姓名和手机号；替别人办事，请先得到他同意。',
          '报了名来不了，请尽早取消，让给下一位。',
          '上传的材料是真的。发现造假，已经给的名额和补助会收回。',
        ],
      },
      {
        title: '我们做到',
        lines: [
          '每件事写清现在谁在办、什么时候答复；晚了你看得见，也能打 12351 催办。',
          '法律计算和解答写明依据，只供参考，不能代替律师的正式意见。人身安全有危险，请先打 110 或 120。',
          '功能要停，提前公告；你的资料可以先下载带走。',
        ],
      },
      {
        title: '什么时候会变',
        lines: ['内容有变化会换一个版本号，下次打开时再问你一次。旧版本一直能看到。'],
      },
    ],
  },
  {
    version: '1.0',
    since: '2026-09-01',
    sections: [
      {
        title: '试用期的用户协议',
        lines: ['试用期只开放活动报名，免费使用。请用真实姓名和手机号；来不了请尽早取消。'],
      },
    ],
  },
];
