import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import type { Detail } from './state';
import './changes.scss';

/** What was changed after the event was published, latest first: what it was, what it is. */
export function Changes({ event }: { event: Detail }) {
  if (event.changes.length === 0) return null;
  return (
    <Card title='发布后有改动'>
      {event.changes.map(({ at, what }) => (
        <View key={at} className='changes__one'>
          <View className='changes__at'>{momentText(at)} 改的</View>
          {what.map(({ label, before, after }) => (
            <View key={label} className='changes__what'>
              <View>
                {label}，原来：{before || '没有写'}
              </View>
              <View className='changes__now'>现在：{after || '没有了'}</View>
            </View>
          ))}
        </View>
      ))}
    </Card>
  );
}
