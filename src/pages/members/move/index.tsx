import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { FromHere } from './_parts/from-here';
import { ToHere } from './_parts/to-here';
import './index.scss';

const sides = [
  { value: 'old', text: '这是旧微信' },
  { value: 'new', text: '这是新微信' },
] as const;

/** 换到另一个微信: a code from the old one, entered in the new one; and what to do when the old one is lost. */
export default function MovePage() {
  const { me } = useMe();
  const [chosen, choose] = useState<(typeof sides)[number]['value'] | null>(null);
  const side = chosen ?? (me ? 'old' : 'new');
  return (
    <Page>
      <Choices label='这是哪个微信' options={sides} chosen={side} onChoose={choose} />
      {side === 'old' ? <FromHere isKnown={me !== null} /> : <ToHere />}
      <Card title='旧微信用不了了？'>
        <View className='move__note'>
          在新微信里重新登记，再用同一本证件做实名认证。工会干部核对后，把两个账号合成一个，报名、办理记录都会回来。
        </View>
      </Card>
    </Page>
  );
}
