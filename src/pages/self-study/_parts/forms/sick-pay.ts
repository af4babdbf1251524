import { yuan } from '@/rules/money';
import { form } from '../form';

/** 病假工资. */
export const sickPayForm = form<'sick-pay'>({
  name: 'sick-pay',
  icon: 'ticket',
  steps: [
    {
      title: '工资和工龄',
      questions: [
        { path: 'monthlyWageFen', label: '月工资（元）', kind: 'yuan', help: '平时每月应发的工资' },
        {
          path: 'unitYears',
          label: '在这家单位工作',
          kind: 'count',
          unit: '年',
          isOptional: true,
          help: '有的地方按工龄发，如上海',
        },
        { path: 'region', label: '在哪里上班', kind: 'region', isOptional: true },
      ],
    },
  ],
  headline: ({ floorFen, localFen }) => {
    const fen = localFen ?? floorFen;
    return {
      label: localFen === undefined ? '病假工资每月最低' : '按当地工龄比例，每月',
      value: yuan(fen),
      fen,
      ...(localFen === undefined ? {} : { note: `任何时候不低于 ${yuan(floorFen)}` }),
    };
  },
  next: ['合同、规章制度写得更高的，按更高的', '病假条要交给单位，自己留一份'],
});
