import { yuan } from '@/rules/money';
import { form } from '../form';

/** 工亡待遇. */
export const deathBenefitsForm = form<'death-benefits'>({
  name: 'death-benefits',
  icon: 'people',
  initial: { _kind: 'died' },
  fixed: ({ _kind }) => (_kind === 'missing' ? { missing: true } : {}),
  steps: [
    {
      title: '发生了什么',
      questions: [
        {
          path: '_kind',
          label: '哪一种',
          kind: 'choice',
          options: [
            { value: 'died', text: '因工去世' },
            { value: 'missing', text: '因工外出或抢险中下落不明' },
          ],
        },
        { path: 'diedOn', label: '去世（或发生事故）的日期', kind: 'day', help: '死亡证明、事故证明上有' },
        {
          path: 'injuredOn',
          label: '受伤的日期',
          kind: 'day',
          isOptional: true,
          help: '受伤以后治疗一段时间才去世的填；当天去世的不填',
          isAsked: ({ _kind }) => _kind !== 'missing',
        },
        {
          path: 'afterGrade1to4Leave',
          label: '是一至四级伤残、停工留薪期满以后去世的吗',
          kind: 'yesNo',
          isOptional: true,
          isAsked: ({ _kind }) => _kind !== 'missing',
        },
      ],
    },
    {
      title: '工资和供养的亲属',
      questions: [
        {
          path: 'averageWageFen',
          label: '受伤前 12 个月平均缴费工资（元）',
          kind: 'yuan',
          help: '工伤保险的缴费基数；社保缴费明细上有，或拨打 12333 查',
        },
        {
          path: 'dependants',
          label: '靠他供养、没有劳动能力的亲属',
          kind: 'family',
          isOptional: true,
          most: 10,
          help: '未成年子女、没有劳动能力的配偶父母等；没有的不加',
        },
        { path: 'region', label: '在哪里参保', kind: 'region', isOptional: true },
      ],
    },
  ],
  headline: ({ lumpFen, funeralFen, monthlyFen }) => ({
    label: '一次性工亡补助金',
    value: yuan(lumpFen),
    fen: lumpFen,
    note: `丧葬补助金 ${yuan(funeralFen)}，抚恤金每月一共 ${yuan(monthlyFen)}`,
  }),
  next: ['先申请工伤认定：单位 30 天内，近亲属或工会一年内', '工会可以陪同办理，请拨 12351'],
});
