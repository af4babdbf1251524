import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Face } from '@/components/face';
import { Icon } from '@/components/icon';
import { memberTones } from '@/components/member-tones';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { memberStatuses } from '@/contract/members';
import { signInRoute } from '@/parts/sign-in-route';
import './person-card.scss';

interface Props {
  readonly me: Output<Contract['members']['me']> | undefined;
  /** It could not be asked who uses the phone. */
  readonly isFailed: boolean;
  readonly onRetry: () => void;
}

/** Who I am, over the red head; a guest sees what signing in is good for. */
export function PersonCard({ me, isFailed, onRetry }: Props) {
  const mine = routeTo('/pages/mine/index', {});
  if (me === undefined && isFailed) {
    return (
      <Tap className='person-card' onTap={onRetry}>
        <Face />
        <View className='person-card__texts'>
          <View className='person-card__name'>没有读到你的资料</View>
          <View className='person-card__note'>点这里再试一次</View>
        </View>
        <Icon name='retry' className='person-card__arrow' />
      </Tap>
    );
  }
  if (!me) {
    return (
      <Tap className='person-card' onTap={() => open(signInRoute(mine))}>
        <Face />
        <View className='person-card__texts'>
          <View className='person-card__name'>{me === null ? '登录' : ' '}</View>
          <View className='person-card__note'>{me === null ? '登录后可以报名、收消息' : ' '}</View>
        </View>
        <Icon name='right' className='person-card__arrow' />
      </Tap>
    );
  }
  return (
    <Tap className='person-card' onTap={() => open(mine)}>
      <Face name={me.name} />
      <View className='person-card__texts'>
        <View className='person-card__line'>
          <View className='person-card__name'>{me.name}</View>
          <StateTag text={memberStatuses[me.status]} tone={memberTones[me.status]} />
        </View>
        <View className='person-card__note'>{me.unit ?? me.street ?? '还没有填单位'}</View>
      </View>
      <Icon name='right' className='person-card__arrow' />
    </Tap>
  );
}
