import { yuan } from '@/rules/money';
import { form } from '../form';

/** 没签合同: the second wage. */
export const doubleWageForm = form<'double-wage'>({
  name: 'double-wage',
  icon: 'ticket',
  // Never signed: what is not worked yet is not owed yet.
  fixed: ({ signedOn }, today) => (signedOn ? {} : { today }),
  steps: [
    {
      title: '什么时候来的，签了没有',
      questions: [
        { path: 'hiredOn', label: '入职的日期', kind: 'day', help: '实际开始上班的那天' },
        {
          path: 'signedOn',
          label: '签合同的日期',
          kind: 'day',
          isOptional: true,
          help: '一直没签的不填，算到今天，最多算满一年',
        },
        {
          path: 'monthlyWageFen',
          label: '月工资（元）',
          kind: 'yuan',
          help: '这段时间每个月应发的工资；工资条、银行流水上有',
        },
      ],
    },
  ],
  headline: ({ fen, from, to }) =>
    from === null || to === null
      ? { label: '另外该给的一倍工资', value: '0.00 元', fen: 0, note: '第一个月不算；还没到，或者签得及时' }
      : { label: '另外该给的一倍工资', value: yuan(fen), fen, note: `${from} 至 ${to}，已发的工资不算在里面` },
  next: [
    '证明在这里上班的材料都留着：工牌、打卡、工资流水、聊天记录、工友证言',
    '二倍工资的时效各地算法不同，越早提出越好',
    '满一年还没签的，视为已经订立无固定期限合同',
  ],
});
