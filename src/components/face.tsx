import { View } from '@tarojs/components';
import './face.scss';
import { Icon } from './icon';

/** Stands for a person: the first character of the name, or a figure where nobody is known. No photo is asked for. */
export function Face({ name }: { name?: string }) {
  return (
    <View className='face' aria-hidden='true'>
      {name ? name.slice(0, 1) : <Icon name='person' />}
    </View>
  );
}
