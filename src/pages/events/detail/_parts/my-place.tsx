import { View } from '@tarojs/components';
import { dial } from '@/client/phone';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { phoneText } from '@/components/phone-text';
import { StateTag } from '@/components/state-tag';
import { ratings } from '@/contract/events-words';
import { useKeptCodes } from '@/parts/kept-codes';
import { Cancel } from '../../_parts/cancel';
import { type Detail, isActive, isOver, isPastCancelling, lengthText, type Mine, standing } from '../../_parts/state';
import { MyDetails } from './my-details';
import './my-place.scss';

/** What the person has here: the state in a word, the number, and what it means. Nothing for one who has not signed up. */
export function MyPlace({ event }: { event: Detail }) {
  const { mine } = event;
  useKeptCodes([mine]);
  if (!isActive(mine)) return null;
  const { big, note } = isOver(event) ? afterwards(event, mine) : wordsOf(event, mine);
  return (
    <Card title='我的报名' aside={<StateTag {...standing(event, mine)} />}>
      <View className='my-place__big'>{big}</View>
      <View className='my-place__note'>{note}</View>
      {mine.feedback ? (
        <View className='my-place__note'>
          你的评价：{ratings[mine.feedback.rating]}
          {mine.feedback.remark ? `。${mine.feedback.remark}` : ''}
        </View>
      ) : null}
      <MyDetails event={event} mine={mine} />
      <WayOut event={event} mine={mine} />
    </Card>
  );
}

interface Words {
  readonly big: string;
  readonly note: string;
}

function wordsOf(event: Detail, mine: Mine): Words {
  if (mine.state === 'waitlisted') {
    return {
      big: `前面还有 ${(mine.position ?? 1) - 1} 人`,
      note: `候补号 ${mine.waitingNumber}。空出位子按顺序留给你，会发消息请你确认。`,
    };
  }
  if (mine.state === 'held') return heldWords(mine);
  const big = `报名号 ${mine.number}`;
  if (mine.state === 'checked_in') {
    return { big, note: event.sessions.length > 1 ? '已经签到；下一场还用同一个签到码。' : '已经签到，请入场。' };
  }
  if (mine.state === 'excused') return { big, note: '主办工会已记你请假。能来照样可以签到。' };
  return { big, note: '到场时出示签到码，没有网络也能用。' };
}

function heldWords({ holdUntil, heldFor, transitions }: Mine): Words {
  const until = momentText(holdUntil ?? '');
  if (!transitions.includes('confirm')) {
    return { big: '确认的时间已过', note: `${until} 前没有确认，名额就要让给别人了。人到现场的话，还可以试试签到。` };
  }
  return {
    big: `${until} 前请确认`,
    note:
      heldFor === 'moved'
        ? '活动有变动，看看还合不合适：来就点“确认参加”，来不了就取消。到时间没确认，名额让给别人，不算你缺席。'
        : '轮到你了，位子给你留着。来就点“确认参加”；到时间没确认就让给下一位，不算你缺席。',
  };
}

function afterwards({ phase, sessions }: Detail, { state, number, attended }: Mine): Words {
  const big = `报名号 ${number}`;
  if (phase === 'cancelled') return { big, note: '主办工会取消了活动，不算你缺席。' };
  if (state === 'checked_in') {
    const of = sessions.length > 1 ? `${sessions.length} 场来了 ${attended.sessions} 场，` : '';
    return attended.minutes > 0
      ? { big: `参加了 ${lengthText(attended.minutes)}`, note: `${of}时长按场次的时间算。` }
      : { big: '已签到', note: '谢谢参加。' };
  }
  if (state === 'waitlisted') return { big: '没有轮到', note: '名额没有空出来。' };
  if (state === 'excused') return { big: '请了假', note: '主办工会已记下，不算缺席。' };
  return { big: '没有签到', note: '到了场却显示没有签到的，请打电话告诉主办工会。' };
}

/** How to give the place back: here, or when it is too late for that, by telling the organiser. */
function WayOut({ event, mine }: { event: Detail; mine: Mine }) {
  if (isOver(event)) return null;
  if (mine.transitions.includes('cancel')) {
    return (
      <View className='my-place__cancel'>
        <Cancel mine={mine} title={event.title} />
      </View>
    );
  }
  if (mine.state === 'checked_in' || !isPastCancelling(event)) return null;
  return (
    <View className='my-place__cancel'>
      <View className='my-place__note'>已过取消时间，去不了请打 {phoneText(event.contactPhone)} 告诉主办工会。</View>
      <Button text='打电话' kind='ghost' icon='phone' onTap={() => dial(event.contactPhone)} />
    </View>
  );
}
