import { View } from '@tarojs/components';
import { Card } from '@/components/card';

/** In a browser no account can be taken along: what to do in WeChat instead, step by step. */
export function Sides() {
  return (
    <Card title='在微信小程序里换'>
      <View className='move__note'>网页上拿不到搬家码，是为了不让别人用没退出的电脑拿走你的账号。</View>
      <View>1. 旧微信打开小程序“掌上职工之家”，点“我的”“我的资料”“换到另一个微信”，拿 8 位搬家码。</View>
      <View>2. 十分钟内用新微信打开小程序，在同一页选“这是新微信”，输入登记的手机号和搬家码。</View>
    </Card>
  );
}
