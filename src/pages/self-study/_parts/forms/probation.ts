import { yuan } from '@/rules/money';
import { form } from '../form';

/** 试用期: how long, at what wage, and what is owed beyond. */
export const probationForm = form<'probation'>({
  name: 'probation',
  icon: 'person',
  initial: { _term: 'months' },
  fixed: ({ _term, _only }) => ({
    ...(_term === 'open' ? { open: true } : {}),
    ...(_term === 'task' ? { task: true } : {}),
    ...(_only === 'yes' ? { onlyProbation: true } : {}),
  }),
  steps: [
    {
      title: '合同怎么写的',
      questions: [
        {
          path: '_term',
          label: '合同期限',
          kind: 'choice',
          options: [
            { value: 'months', text: '写了几个月、几年' },
            { value: 'open', text: '无固定期限' },
            { value: 'task', text: '做完某项任务为止' },
          ],
        },
        {
          path: 'contractMonths',
          label: '合同一共',
          kind: 'count',
          unit: '个月',
          help: '一年填 12，三年填 36',
          isAsked: ({ _term }) => _term === 'months',
        },
        {
          path: '_only',
          label: '合同里只写了试用期吗',
          kind: 'yesNo',
          isOptional: true,
          help: '只约定试用期的，试用期不成立，那段时间就是合同期',
          isAsked: ({ _term }) => _term === 'months',
        },
        { path: 'agreedMonths', label: '约定的试用期', kind: 'count', unit: '个月', isOptional: true },
        {
          path: 'servedMonths',
          label: '试用期已经做了',
          kind: 'count',
          unit: '个月',
          isOptional: true,
          help: '不填按约定的全做完算',
        },
      ],
    },
    {
      title: '工资',
      questions: [
        {
          path: 'wageFen',
          label: '转正后的月工资（元）',
          kind: 'yuan',
          isOptional: true,
          help: '合同、录用通知上有；只想看最长几个月可以不填',
        },
        {
          path: 'region',
          label: '在哪里上班',
          kind: 'region',
          isOptional: true,
          help: '试用期工资也不能低于当地最低工资',
        },
      ],
    },
  ],
  headline: ({ maxMonths, wageFloorFen, compensationFen }) => {
    const note = `试用期最长 ${maxMonths} 个月${wageFloorFen === undefined ? '' : `，工资每月不低于 ${yuan(wageFloorFen)}`}`;
    return compensationFen === undefined
      ? { label: '试用期最长', value: `${maxMonths} 个月`, note }
      : { label: '超出的试用期，该补', value: yuan(compensationFen), fen: compensationFen, note };
  },
  next: ['同一单位和同一个人只能约定一次试用期', '试用期里辞退也要有理由，社保也要交'],
});
