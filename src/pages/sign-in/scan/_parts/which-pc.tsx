import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { clockText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import type { Pc } from './use-scan';
import './which-pc.scss';

/** Which PC would be signed in, where it is and since when it waits. */
export function WhichPc({ pc: { device, place, isSameNetwork, since } }: { pc: Pc }) {
  return (
    <>
      <Card title='要在这台电脑上登录吗？'>
        <Cell icon='screen' title={device} note='电脑和浏览器' />
        <Cell
          icon='place'
          title={place}
          note={isSameNetwork ? '和你的手机在同一网络' : '电脑的网络地址，和你的手机不在同一网络'}
        />
        <Cell icon='clock' title={`${clockText(since)} 打开的登录页`} />
      </Card>
      <Notice tone='warn'>只确认你面前的电脑。别人发来的码，不要确认</Notice>
      <View className='which-pc__note'>登录后，那台电脑能以你的身份办事，30 分钟不用会自动退出。</View>
    </>
  );
}
