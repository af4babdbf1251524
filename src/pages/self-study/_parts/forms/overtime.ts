import { yuan } from '@/rules/money';
import { form, type Values } from '../form';

const isPiece = ({ _by }: Values) => _by === 'pieces';
const isHours = (values: Values) => !isPiece(values);

/** 加班没给钱: a month's overtime pay, by the hour or by the piece. */
export const overtimeForm = form<'overtime'>({
  name: 'overtime',
  icon: 'clock',
  initial: { _by: 'hours' },
  steps: [
    {
      title: '工资怎么算',
      questions: [
        {
          path: '_by',
          label: '工资怎么算',
          kind: 'choice',
          options: [
            { value: 'hours', text: '按月、按小时' },
            { value: 'pieces', text: '计件' },
          ],
        },
        {
          path: 'monthlyWageFen',
          label: '月工资（元）',
          kind: 'yuan',
          help: '合同写的或平时发的月工资，不含加班费；合同、工资条上有',
          isAsked: isHours,
        },
        { path: 'pieceRateFen', label: '每件的单价（元）', kind: 'yuan', help: '平时一件给多少', isAsked: isPiece },
        {
          path: 'region',
          label: '在哪里上班',
          kind: 'region',
          isOptional: true,
          help: '工资低于当地最低工资的，按最低工资算',
        },
      ],
    },
    {
      title: '这个月加了多少班',
      questions: [
        {
          path: 'hours.weekday',
          label: '平时下班以后',
          kind: 'count',
          unit: '小时',
          help: '打卡、排班、聊天记录上有；没有填 0',
          isAsked: isHours,
        },
        { path: 'hours.restDay', label: '周末（休息日）', kind: 'count', unit: '小时', isAsked: isHours },
        {
          path: 'hours.holiday',
          label: '法定节日当天',
          kind: 'count',
          unit: '小时',
          help: '元旦 1 天、春节 4 天、清明 1 天、劳动节 2 天、端午 1 天、中秋 1 天、国庆 3 天；调休放的假不算',
          isAsked: isHours,
        },
        { path: 'units.weekday', label: '平时下班以后做了', kind: 'count', unit: '件', isAsked: isPiece },
        { path: 'units.restDay', label: '周末（休息日）做了', kind: 'count', unit: '件', isAsked: isPiece },
        { path: 'units.holiday', label: '法定节日当天做了', kind: 'count', unit: '件', isAsked: isPiece },
        {
          path: 'restDayCompensated',
          label: '周末加班，补休了吗',
          kind: 'yesNo',
          help: '安排过补休的，这部分不再给钱',
        },
      ],
    },
  ],
  headline: ({ totalFen }) => ({ label: '这个月的加班费', value: yuan(totalFen), fen: totalFen }),
  next: [
    '保留打卡、排班、工作群记录：加班要由你先证明，考勤表在单位手里的可以要求单位拿出来',
    '“自愿放弃加班费”的约定无效',
  ],
});
