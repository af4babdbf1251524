import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import type { AfterGroup } from '@/contract/events-after';

/** What an event came to, as the cloud tells it. */
export type After = Output<Contract['events']['after']>;

interface Line {
  readonly label: string;
  readonly value: string;
  /** Who stands behind it, where they may be looked at. */
  readonly of?: AfterGroup;
}

/** The numbers of an event, each with its unit; one that nobody stands behind opens nothing. */
export function numbersOf(told: After): Line[] {
  const people = (label: string, count: number, group: AfterGroup): Line => ({
    label,
    value: `${count} 人次`,
    ...(count > 0 ? { of: group } : {}),
  });
  return [
    { label: '报名人次', value: `${told.signUps} 人次` },
    people('签到人次', told.checkIns, 'checkIns'),
    { label: '到场率', value: shareText(told.checkIns, told.signUps) },
    { label: '服务人数', value: `${told.people} 人` },
    { label: '服务时长', value: `${Math.round(told.minutes / 6) / 10} 小时（每人每场的时长相加）` },
    people(told.isOver ? '没来' : '还没到', told.noShows, 'noShows'),
    people('请假', told.excused, 'excused'),
    people('现场登记', told.walkIns, 'walkIns'),
    people('候补转正', told.promoted, 'promoted'),
    { label: '人均花费', value: costText(told) },
  ];
}

/** A share in percent, to a tenth; of nothing it is not known. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '还没有' : `${Math.round((part / whole) * 1000) / 10}%`;
}

function costText({ report, checkIns }: After): string {
  if (!report || report.costFen === null) return '还没有写花费';
  return checkIns === 0 ? '没有人签到' : `${(report.costFen / checkIns / 100).toFixed(2)} 元`;
}
