import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Page } from '@/parts/page';
import { Sides } from './_parts/sides';
import './index.scss';

/** 换到另一个微信: a code from the old one, entered in the new one; and what to do when the old one is lost. */
export default function MovePage() {
  return (
    <Page>
      <Sides />
      <Card title='旧微信用不了了？'>
        <View className='move__note'>
          在新微信里重新登记，再用同一本证件做实名认证。工会干部核对后，把两个账号合成一个，报名、办理记录都会回来。
        </View>
      </Card>
    </Page>
  );
}
