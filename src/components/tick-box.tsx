import { View } from '@tarojs/components';
import { Icon } from './icon';
import './tick-box.scss';

interface Props {
  readonly isOn: boolean;
  /** Round where one of several is chosen. */
  readonly isRound?: boolean;
}

/** The box of a row that is ticked or not; the row itself takes the tap. */
export function TickBox({ isOn, isRound = false }: Props) {
  return (
    <View className={`tick-box${isRound ? ' tick-box--round' : ''}${isOn ? ' tick-box--on' : ''}`}>
      {isOn ? <Icon name='check' className='tick-box__sign' /> : null}
    </View>
  );
}
