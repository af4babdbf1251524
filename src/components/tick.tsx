import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './tick.scss';

interface Props {
  readonly text: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** One thing to tick, or not. */
export function Tick({ text, isOn, onChange }: Props) {
  return (
    <Tap className='tick' isChosen={isOn} onTap={() => onChange(!isOn)}>
      <View className={`tick__box${isOn ? ' tick__box--on' : ''}`}>
        {isOn ? <Icon name='check' className='tick__sign' /> : null}
      </View>
      <View>{text}</View>
    </Tap>
  );
}
