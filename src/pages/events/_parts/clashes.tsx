import { spanText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import type { Detail } from './state';

/** That the person has a seat elsewhere at the same time: a warning, nothing is barred. */
export function Clashes({ event: { clashes } }: { event: Detail }) {
  if (clashes.length === 0) return null;
  return (
    <Notice tone='warn'>
      时间和你报的
      {clashes.map(({ title, startsAt, endsAt }) => `「${title}」（${spanText(startsAt, endsAt)}）`).join('、')}
      重了。两边都报也可以，去不了的那场请早点取消。
    </Notice>
  );
}
