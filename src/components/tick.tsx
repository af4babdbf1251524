import { View } from '@tarojs/components';
import { Tap } from './tap';
import { TickBox } from './tick-box';
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
      <TickBox isOn={isOn} />
      <View>{text}</View>
    </Tap>
  );
}
