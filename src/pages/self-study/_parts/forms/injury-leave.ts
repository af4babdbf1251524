import { yuan } from '@/rules/money';
import { form } from '../form';

/** 停工留薪期. */
export const injuryLeaveForm = form<'injury-leave'>({
  name: 'injury-leave',
  icon: 'clock',
  steps: [
    {
      title: '停工留薪期',
      questions: [
        { path: 'from', label: '停工留薪期的第一天', kind: 'day', help: '一般是受伤那天；确认通知上有' },
        {
          path: 'months',
          label: '确认的停工留薪期',
          kind: 'count',
          unit: '个月',
          help: '按伤情由劳动能力鉴定委员会或经办机构确认，最多 12 个月',
        },
        {
          path: 'extensionMonths',
          label: '确认延长',
          kind: 'count',
          unit: '个月',
          isOptional: true,
          help: '伤情严重经确认的，最多再延长 12 个月',
        },
        {
          path: 'monthlyWageFen',
          label: '受伤前的月工资（元）',
          kind: 'yuan',
          isOptional: true,
          help: '停工留薪期里原工资福利不变，由单位按月发',
        },
        {
          path: 'gradedOn',
          label: '评定伤残等级的日期',
          kind: 'day',
          isOptional: true,
          help: '评了等级，停工留薪就停了，改拿伤残待遇',
        },
      ],
    },
  ],
  headline: ({ until, wageFen }) => ({
    label: '原工资发到',
    value: until,
    ...(wageFen === undefined ? {} : { note: `整月的工资合计 ${yuan(wageFen)}` }),
  }),
  next: ['到期还要停工治疗的，到期前申请延长；不能延长的，工伤医疗照样报销', '生活不能自理要人护理的，由单位负责'],
});
