import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { phoneText } from '@/components/phone-text';
import { useMe } from '@/parts/me';
import { useAssist } from '@/stores/assist';
import { Clashes } from '../../_parts/clashes';
import { cancelRule, type Detail, isQueueing } from '../../_parts/state';
import { WhenWhere } from '../../_parts/when-where';

/** What I sign up for, as whom, and under which rules. */
export function Look({ event }: { event: Detail }) {
  const isFull = isQueueing(event);
  const { me } = useMe();
  const assist = useAssist((state) => state.running);
  const who = assist ?? me;
  return (
    <>
      {isFull ? (
        <Notice tone='warn'>
          {event.taken < event.capacity ? '已经有人排队' : '名额已满'}，现在报名是候补，前面有 {event.waiting} 人
        </Notice>
      ) : null}
      <Clashes event={event} />
      <Card>
        <View className='sign-up__title'>{event.title}</View>
        <WhenWhere event={event} />
      </Card>
      {who ? (
        <Card title='报名人'>
          <View className='sign-up__person'>
            {who.name}　{phoneText(who.phone)}
          </View>
          <View className='sign-up__note'>
            {assist ? '由你代办，会记下来并通知本人' : '用你登记的姓名和手机号，不用再填'}
          </View>
        </Card>
      ) : null}
      <Card title='报名须知'>
        <View className='sign-up__rule'>每人一个名额{assist ? '' : '，不能代报'}</View>
        <View className='sign-up__rule'>{cancelRule(event)}</View>
        {isFull ? (
          <View className='sign-up__rule'>轮到你时会通知，要在给的时间里点“确认参加”才算数</View>
        ) : (
          <View className='sign-up__rule'>到场出示签到码，没有网络也能用</View>
        )}
      </Card>
    </>
  );
}
