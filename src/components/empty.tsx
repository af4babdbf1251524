import { View } from '@tarojs/components';
import { Button } from './button';
import './empty.scss';
import { Icon, type IconName } from './icon';

interface Props {
  readonly icon: IconName;
  readonly text: string;
  readonly note?: string;
  /** The action that fills the emptiness. */
  readonly action?: { readonly text: string; readonly onTap: () => void };
}

/** Nothing here: a sentence, and what to do about it. */
export function Empty({ icon, text, note, action }: Props) {
  return (
    <View className='empty'>
      <View className='empty__icon'>
        <Icon name={icon} />
      </View>
      <View className='empty__text'>{text}</View>
      {note ? <View className='empty__note'>{note}</View> : null}
      {action ? (
        <View className='empty__action'>
          <Button text={action.text} kind='ghost' onTap={action.onTap} />
        </View>
      ) : null}
    </View>
  );
}
