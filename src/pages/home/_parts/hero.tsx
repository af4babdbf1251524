import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import './hero.scss';

/** The red head of home, with the way to larger letters in plain sight. */
export function Hero() {
  return (
    <View className='hero'>
      <View className='hero__texts'>
        <View className='hero__title' role='heading' aria-level={1}>
          掌上职工之家
        </View>
        <View className='hero__line'>工会是职工的娘家人，有事您说话</View>
      </View>
      <Tap className='hero__letters' onTap={() => open(routeTo('/pages/settings/index', {}))}>
        <Icon name='letters' />
        <View>大字版</View>
      </Tap>
    </View>
  );
}
