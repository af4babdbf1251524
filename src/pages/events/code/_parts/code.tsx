import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Icon } from '@/components/icon';
import { PresenceCode } from '@/parts/presence-code';
import { isInNow, isPast, type KeptCode } from '@/stores/codes';

/** The code, or why there is none: called off, over, given up, still waiting, already in. */
export function Code({ kept, now }: { kept: KeptCode; now: number }) {
  if (kept.isEventCancelled) return <Empty icon='ticket' text='活动已取消' note='主办工会取消了这场活动，不用来' />;
  if (isPast(kept, now)) return <Empty icon='clock' text='活动已结束' note='签到码只用到活动结束后两小时' />;
  if (kept.state === 'cancelled') return <Empty icon='ticket' text='这次报名已经取消' note='没有签到码了' />;
  if (kept.state === 'waitlisted') {
    return <Empty icon='clock' text='还在候补' note='有位子给你留着时，这里会显示签到码' />;
  }
  if (isInNow(kept, now)) return <CheckedIn kept={kept} />;
  return (
    <Card>
      <Whose kept={kept} />
      <PresenceCode secret={kept.key} event={kept.event.number} number={kept.number} offset={kept.offset} />
      <View className='code-note'>给现场工作人员看。截图会过期，不能用。</View>
      {kept.state === 'held' ? <View className='code-note'>位子还没有确认。人到了现场，签到就算确认。</View> : null}
    </Card>
  );
}

function CheckedIn({ kept }: { kept: KeptCode }) {
  return (
    <Card>
      <View className='code-in' role='status' aria-role='status'>
        <Icon name='check' className='code-in__sign' />
        <View className='code-in__word'>已签到</View>
        <Whose kept={kept} />
        <View className='code-note'>报名号 {kept.number}，请入场</View>
      </View>
    </Card>
  );
}

/** The name, and the last digits of the phone, by which the door finds somebody whose code cannot be read. */
function Whose({ kept: { name, phoneTail } }: { kept: KeptCode }) {
  return (
    <View className='code-whose'>
      <View className='code-name'>{name}</View>
      {phoneTail ? <View className='code-tail'>手机尾号 {phoneTail}</View> : null}
    </View>
  );
}
