import { momentText } from '@/components/moment-text';
import { type Brief, isOver, isPastCancelling, lengthText, type Mine } from './state';

/** What comes next for somebody with a place in an event, or what came of it: one sentence. */
export function nextStep(event: Pick<Brief, 'phase'> & { cancelBy: string }, mine: Mine): string {
  return isOver(event) || mine.state === 'cancelled' ? outcome(event, mine) : coming(event, mine);
}

function coming(event: Pick<Brief, 'phase'> & { cancelBy: string }, mine: Mine): string {
  const { state, number, waitingNumber, position, heldFor, holdUntil } = mine;
  if (state === 'held') {
    const until = momentText(holdUntil ?? '');
    return heldFor === 'moved' ? `活动有变，${until} 前说一声还来不来` : `有位子了，${until} 前确认，过时让给下一位`;
  }
  if (state === 'waitlisted') return `候补号 ${waitingNumber}，前面还有 ${(position ?? 1) - 1} 人，有位子会通知你`;
  if (state === 'checked_in') return '已签到，请入场';
  if (state === 'excused') return '已记请假；能来照样可以签到';
  if (event.phase === 'ongoing') return `已经开始，到场出示签到码（报名号 ${number}）`;
  return isPastCancelling(event)
    ? `报名号 ${number}，到场出示签到码`
    : `报名号 ${number}，来不了在 ${momentText(event.cancelBy)} 前取消`;
}

function outcome({ phase }: Pick<Brief, 'phase'>, { state, attended, mayRate, feedback }: Mine): string {
  if (state === 'cancelled') return '已取消报名';
  if (phase === 'cancelled') return '主办工会取消了，不用来';
  if (state === 'waitlisted') return '名额没有空出来';
  if (state === 'excused') return '请了假';
  if (state !== 'checked_in') return '没有签到，不影响以后报名';
  const length = attended.minutes > 0 ? `参加了 ${lengthText(attended.minutes)}` : '已签到';
  return mayRate && !feedback ? `${length}，点开说说办得怎么样` : length;
}
