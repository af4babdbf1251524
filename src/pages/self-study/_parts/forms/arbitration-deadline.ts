import { form } from '../form';

const isWages = ({ claim }: Readonly<Record<string, string>>) => claim === 'wages';

/** 申请仲裁还来得及吗. */
export const arbitrationForm = form<'arbitration-deadline'>({
  name: 'arbitration-deadline',
  icon: 'bell',
  steps: [
    {
      title: '什么事、什么时候',
      questions: [
        {
          path: 'claim',
          label: '要的是什么',
          kind: 'choice',
          options: [
            { value: 'wages', text: '拖欠的工资、加班费' },
            { value: 'other', text: '补偿金、二倍工资、社保等其他的' },
          ],
        },
        {
          path: 'knewOn',
          label: '知道权利被侵害的日期',
          kind: 'day',
          help: '比如收到辞退通知、该发工资没发的那天；拿不准就选早的一天',
        },
        {
          path: 'stillEmployed',
          label: '还在这家单位上班吗',
          kind: 'yesNo',
          isAsked: isWages,
          help: '在职时讨要工资，没有一年的限制',
        },
        {
          path: 'employmentEndedOn',
          label: '离职的日期',
          kind: 'day',
          isAsked: ({ claim, stillEmployed }) => claim === 'wages' && stillEmployed === 'no',
        },
      ],
    },
    {
      title: '中间有没有这些事',
      questions: [
        {
          path: 'interruptedOn',
          label: '主张权利、投诉的日期',
          kind: 'days',
          isOptional: true,
          most: 10,
          help: '向单位书面要过钱、向劳动监察投诉过、单位答应给钱：从那天起重新算一年',
        },
        {
          path: 'suspended',
          label: '没法申请的时间',
          kind: 'spans',
          isOptional: true,
          most: 10,
          help: '因不可抗力等正当理由没法申请的，第一天和最后一天都算',
        },
      ],
    },
  ],
  headline: ({ until }) =>
    until === null
      ? { label: '申请劳动仲裁', value: '现在没有期限', note: '在职期间讨要工资不受一年限制，离职后一年内要提出' }
      : { label: '最迟在这一天申请劳动仲裁', value: until },
  next: ['仲裁申请书一式几份，向单位所在地或工作地的仲裁委员会提交，不收费', '快到期的，先递交申请，材料可以后补'],
});
