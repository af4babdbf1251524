import { View } from '@tarojs/components';
import { Fragment } from 'react';
import { spanParts } from './moment-text';
import './when.scss';

/** From when until when; a line breaks between the day and the hours, never inside the hours. */
export function When({ start, end }: { start: string; end: string }) {
  return (
    <View className='when'>
      {spanParts(start, end).map(({ day, hours }) => (
        <Fragment key={day}>
          <View className='when__day'>{day}</View>
          <View className='when__hours'>{hours}</View>
        </Fragment>
      ))}
    </View>
  );
}
