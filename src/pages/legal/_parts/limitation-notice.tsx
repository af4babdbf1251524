import { Notice } from '@/components/notice';
import { daysText } from '@/components/time-left';
import { PROMISE, URGENT_DAYS } from '@/contract/legal-words';
import { isNearLimit, type MatterDates, matterLimitation } from '@/rules/consultation-dates';

/** By when the asker must act at the latest, worked out as the dates are filled in; that little is left makes it urgent. */
export function LimitationNotice({ dates, today }: { dates: MatterDates; today: string }) {
  if (!dates.eventDate || dates.eventDate > today) return null;
  const limitation = matterLimitation(dates, today);
  const isInjury = dates.category === 'injury';
  if (!limitation) return <Notice tone='info'>在职期间拖欠工资，不受一年时效限制；离职后从离职那天起算一年。</Notice>;
  const { dueOn, daysLeft } = limitation;
  const what = isInjury ? '自己申请工伤认定' : '申请劳动仲裁';
  const until = `${what}一般最晚到 ${dueOn}，${daysText(daysLeft)}`;
  if (daysLeft < 0) {
    return <Notice tone='danger'>{until}。期间催要过、投诉过的会重新计算，不要自己放弃，请马上问。</Notice>;
  }
  return isNearLimit(limitation, URGENT_DAYS) ? (
    <Notice tone='danger'>
      {until}。会按紧急办理，上班时间 {PROMISE.urgentMinutes / 60} 小时内答复；不用等答复，先去申请。
    </Notice>
  ) : (
    <Notice tone='info'>{until}。</Notice>
  );
}
