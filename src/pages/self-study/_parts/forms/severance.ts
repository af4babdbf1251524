import { endings } from '@/rules/labour-law/severance';
import { yuan } from '@/rules/money';
import { form } from '../form';

const whys = [
  { value: 'unlawful', text: '单位没有正当理由就辞退（违法解除，2N）' },
  { value: 'negotiated', text: '协商离职、合同到期不续、裁员等（N）' },
  { value: 'no-notice', text: '不能胜任、医疗期满等，没提前 30 天通知（N+1）' },
];

const labels: Readonly<Record<string, string>> = { unlawful: '赔偿金 2N', 'no-notice': '补偿 N+1' };

/** 被辞退、离职: N, N+1 or 2N. */
export const severanceForm = form<'severance'>({
  name: 'severance',
  icon: 'door',
  initial: { _wageBy: 'average' },
  steps: [
    {
      title: '怎么离开的',
      questions: [
        {
          path: 'kind',
          label: '哪一种情况',
          kind: 'choice',
          options: whys,
          help: '拿不准就选最像的，结果页可以换着比较',
        },
        { path: 'start', label: '入职的日期', kind: 'day', help: '劳动合同、社保缴费记录上有；以实际上班那天为准' },
        { path: 'lastDay', label: '在职的最后一天', kind: 'day', help: '解除通知、离职证明上有' },
        {
          path: 'region',
          label: '在哪里上班',
          kind: 'region',
          isOptional: true,
          help: '各地的最低工资和平均工资不一样',
        },
      ],
    },
    {
      title: '工资',
      questions: [
        {
          path: '_wageBy',
          label: '你知道哪一种',
          kind: 'choice',
          options: [
            { value: 'average', text: '离职前 12 个月的平均工资' },
            { value: 'months', text: '每个月的工资，帮我算平均' },
          ],
        },
        {
          path: 'averageWageFen',
          label: '平均工资（元）',
          kind: 'yuan',
          help: '应发的钱，含奖金、津贴、加班费，没扣社保和个税之前；工资条、个税 App 上有',
          isAsked: ({ _wageBy }) => _wageBy !== 'months',
        },
        {
          path: 'wagesFen',
          label: '每月应发工资（元）',
          kind: 'yuans',
          most: 12,
          itemLabel: (at) => (at === 0 ? '最后一个月' : `再往前 ${at} 个月`),
          help: '没扣社保和个税之前的；没做满 12 个月的，填做过的月份',
          isAsked: ({ _wageBy }) => _wageBy === 'months',
        },
        {
          path: 'lastMonthWageFen',
          label: '解除前一个月的工资（元）',
          kind: 'yuan',
          help: '代通知金按这个月的工资算',
          isAsked: ({ kind }) => kind === 'no-notice',
        },
      ],
    },
  ],
  headline: ({ totalFen, years }, { kind }) => ({
    label: labels[kind ?? ''] ?? '经济补偿 N',
    value: yuan(totalFen),
    fen: totalFen,
    note: `工龄按 ${years} 年算；${endings[kind as keyof typeof endings] ?? ''}`,
  }),
  next: ['保留解除通知、劳动合同、工资条、考勤和聊天记录', '先和单位协商，要求写明解除的理由'],
});
