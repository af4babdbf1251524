import { form, type Values } from '../form';

const numbers = (from: number, to: number, word: (n: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), text: word(from + at) }));
const isBirth = ({ _kind }: Values) => _kind !== 'miscarriage';

/** 产假、流产假. */
export const maternityForm = form<'maternity'>({
  name: 'maternity',
  icon: 'calendar',
  initial: { _kind: 'birth', babies: '1', childOrder: '1' },
  fixed: (values) => (isBirth(values) ? {} : { babies: 0 }),
  steps: [
    {
      title: '生育',
      questions: [
        {
          path: '_kind',
          label: '哪一种',
          kind: 'choice',
          options: [
            { value: 'birth', text: '生孩子' },
            { value: 'miscarriage', text: '流产' },
          ],
        },
        { path: 'region', label: '在哪里上班', kind: 'region', help: '各省在 98 天之外增加的天数不一样' },
        {
          path: 'babies',
          label: '这次生几个',
          kind: 'choice',
          isNumber: true,
          options: numbers(1, 4, (n) => (n === 1 ? '一个' : `${n} 个`)),
          isAsked: isBirth,
        },
        {
          path: 'childOrder',
          label: '是第几个孩子',
          kind: 'choice',
          isNumber: true,
          options: numbers(1, 3, (n) => `第 ${n} 个`),
          isAsked: isBirth,
        },
        {
          path: 'difficult',
          label: '难产吗',
          kind: 'yesNo',
          isOptional: true,
          help: '出院小结上有；剖宫产算不算，看当地规定',
          isAsked: isBirth,
        },
        {
          path: 'miscarriageMonths',
          label: '怀孕',
          kind: 'count',
          unit: '个月',
          help: '诊断证明上有；四个半月填 4.5',
          isAsked: (values) => !isBirth(values),
        },
      ],
    },
    {
      title: '从哪天开始',
      questions: [
        {
          path: 'from',
          label: '假期的第一天',
          kind: 'day',
          isOptional: true,
          help: '产前可以休 15 天；填了能看到哪天结束',
        },
      ],
    },
  ],
  headline: ({ days, until, nursingHoursADay }) => ({
    label: '假期',
    value: `${days} 天`,
    note: [
      until === undefined ? '' : `到 ${until}`,
      nursingHoursADay > 0 ? `孩子一岁前每天哺乳时间 ${nursingHoursADay} 小时` : '',
    ]
      .filter(Boolean)
      .join('；'),
  }),
  next: ['怀孕、产假、哺乳期里单位不能降工资、不能辞退', '怀孕满 7 个月不能安排加班和夜班'],
});
