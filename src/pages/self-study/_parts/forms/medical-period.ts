import { form } from '../form';

/** 医疗期. */
export const medicalPeriodForm = form<'medical-period'>({
  name: 'medical-period',
  icon: 'bell',
  steps: [
    {
      title: '工龄',
      questions: [
        {
          path: 'totalYears',
          label: '累计工作',
          kind: 'count',
          unit: '年',
          help: '所有单位加起来；社保缴费记录上有',
        },
        { path: 'unitYears', label: '在这家单位工作', kind: 'count', unit: '年' },
        { path: 'from', label: '第一天病休', kind: 'day', isOptional: true, help: '病假条上有；填了能看算到哪天' },
        { path: 'region', label: '在哪里上班', kind: 'region', isOptional: true, help: '上海等地有自己的规定' },
      ],
    },
  ],
  headline: ({ months, withinMonths, windowUntil }) => ({
    label: '医疗期',
    value: `${months} 个月`,
    note: [
      withinMonths === null ? '' : `在 ${withinMonths} 个月里累计`,
      windowUntil === undefined ? '' : `这一轮算到 ${windowUntil}`,
    ]
      .filter(Boolean)
      .join('，'),
  }),
  next: ['医疗期里单位不能以不能胜任、裁员等理由辞退你', '病假条、病历、请假记录都留着', '特别重的病可以申请延长'],
});
