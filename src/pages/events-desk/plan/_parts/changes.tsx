import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import type { Plan } from '../../_parts/plan';
import './changes.scss';

/** What was changed after publishing, by whom, as everybody was told it. */
export function Changes({ plan: { changes } }: { plan: Plan }) {
  if (changes.length === 0) return null;
  return (
    <Card title='发布后的改动'>
      {changes.map(({ id, at, by, what, reconfirmBy }) => (
        <View key={id} className='plan-change'>
          <View className='plan-note'>
            {momentText(at)} · {by}
          </View>
          {what.map(({ label, before, after }) => (
            <View key={label} className='plan-text'>
              <View>
                {label}，原来：{before || '没有写'}
              </View>
              <View className='plan-change__now'>现在：{after || '没有了'}</View>
            </View>
          ))}
          {reconfirmBy ? <View className='plan-note'>请大家在 {momentText(reconfirmBy)} 前重新确认</View> : null}
        </View>
      ))}
    </Card>
  );
}
