import { yuan } from '@/rules/money';
import { form } from '../form';

const grades = Array.from({ length: 10 }, (_, at) => String(at + 1)).map((value) => ({ value, text: `${value} 级` }));

/** 伤残待遇 by grade. */
export const injuryBenefitsForm = form<'injury-benefits'>({
  name: 'injury-benefits',
  icon: 'chart',
  steps: [
    {
      title: '等级和工资',
      questions: [
        {
          path: 'grade',
          label: '伤残等级',
          kind: 'choice',
          options: grades,
          isNumber: true,
          help: '劳动能力鉴定结论书上有',
        },
        {
          path: 'averageWageFen',
          label: '受伤前 12 个月平均缴费工资（元）',
          kind: 'yuan',
          help: '工伤保险的缴费基数；社保缴费明细上有，或拨打 12333 查',
        },
        {
          path: 'region',
          label: '在哪里参保',
          kind: 'region',
          isOptional: true,
          help: '一次性医疗、就业补助金由各省规定',
        },
      ],
    },
    {
      title: '其他情况',
      questions: [
        {
          path: 'noSuitableJob',
          label: '单位难以安排工作吗',
          kind: 'yesNo',
          help: '五级、六级的，难以安排工作才按月发伤残津贴',
          isAsked: ({ grade }) => grade === '5' || grade === '6',
        },
        {
          path: 'careLevel',
          label: '评定的护理程度',
          kind: 'choice',
          isOptional: true,
          options: [
            { value: 'full', text: '完全不能自理' },
            { value: 'mostly', text: '大部分不能自理' },
            { value: 'partly', text: '部分不能自理' },
          ],
          help: '鉴定结论书上有；没有评护理的不选',
        },
        {
          path: 'fullYearsToRetirement',
          label: '离法定退休年龄还有',
          kind: 'count',
          unit: '年',
          isOptional: true,
          help: '满几年填几；快退休的，有的省就业补助金会少',
        },
      ],
    },
  ],
  headline: ({ lumpFen, monthlyFen }) => ({
    label: '一次性伤残补助金',
    value: yuan(lumpFen),
    fen: lumpFen,
    ...(monthlyFen === undefined ? {} : { note: `另有伤残津贴每月 ${yuan(monthlyFen)}` }),
  }),
  next: [
    '单位没有给你参保的，这些由单位出',
    '一次性医疗、就业补助金在劳动关系结束时才给；没有想好先别签“一次了结”的协议',
  ],
});
