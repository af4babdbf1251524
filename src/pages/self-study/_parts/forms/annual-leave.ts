import { yuan } from '@/rules/money';
import { form } from '../form';

/** 年假没休: days due in a year, and the pay for those not taken. */
export const annualLeaveForm = form<'annual-leave'>({
  name: 'annual-leave',
  icon: 'calendar',
  initial: { _serviceBy: 'years', _span: 'all' },
  steps: [
    {
      title: '工龄和年份',
      questions: [
        { path: 'year', label: '哪一年', kind: 'count', unit: '年', help: '如 2026' },
        {
          path: '_serviceBy',
          label: '工作多久了',
          kind: 'choice',
          options: [
            { value: 'years', text: '我知道满几年' },
            { value: 'day', text: '我知道第一次上班的日期' },
          ],
          help: '所有单位加起来，换过单位的也算',
        },
        {
          path: 'cumulativeYears',
          label: '累计工作满',
          kind: 'count',
          unit: '年',
          help: '到这一年年底（离职的到离职那天）满的整年数；社保缴费记录上有',
          isAsked: ({ _serviceBy }) => _serviceBy !== 'day',
        },
        {
          path: 'firstWorkedOn',
          label: '第一次参加工作的日期',
          kind: 'day',
          isAsked: ({ _serviceBy }) => _serviceBy === 'day',
        },
        {
          path: '_span',
          label: '这一年在这个单位',
          kind: 'choice',
          options: [
            { value: 'all', text: '做满全年' },
            { value: 'joined', text: '这年才来' },
            { value: 'left', text: '这年离开' },
            { value: 'both', text: '这年来、这年走' },
          ],
        },
      ],
    },
    {
      title: '休了几天，工资多少',
      questions: [
        {
          path: 'joinedOn',
          label: '入职的日期',
          kind: 'day',
          isAsked: ({ _span }) => _span === 'joined' || _span === 'both',
        },
        {
          path: 'leftOn',
          label: '离职的日期',
          kind: 'day',
          isAsked: ({ _span }) => _span === 'left' || _span === 'both',
        },
        { path: 'taken', label: '已经休了', kind: 'count', unit: '天', help: '没休填 0；半天填 0.5' },
        {
          path: 'averageWageFen',
          label: '前 12 个月平均工资（元）',
          kind: 'yuan',
          isOptional: true,
          help: '应发工资，去掉加班费；只想看天数可以不填',
        },
        {
          path: 'refusedInWriting',
          label: '你书面说过不休吗',
          kind: 'yesNo',
          isOptional: true,
          help: '只有本人因个人原因书面提出不休，才没有另外的钱',
        },
      ],
    },
  ],
  headline: ({ unusedDays, entitledDays, extraFen }) =>
    extraFen === undefined
      ? { label: '没休的年假', value: `${unusedDays} 天`, note: `这一年应休 ${entitledDays} 天` }
      : {
          label: '另外该补的年假工资',
          value: yuan(extraFen),
          fen: extraFen,
          note: `应休 ${entitledDays} 天，没休 ${unusedDays} 天`,
        },
  next: ['单位没安排休假不等于你放弃；要你“自愿放弃”的文件先别签'],
});
