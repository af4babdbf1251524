import { View } from '@tarojs/components';
import './choices.scss';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few: chips in rows, the chosen one filled and ticked. */
export function Choices<T extends string>({ label, options, chosen, onChoose }: Props<T>) {
  return (
    <View className='choices' role='group' aria-role='group' aria-label={label}>
      {options.map(({ value, text }) => (
        <Tap
          key={value}
          className={`choices__one${value === chosen ? ' choices__one--on' : ''}`}
          isChosen={value === chosen}
          onTap={() => onChoose(value)}
        >
          {value === chosen ? <Icon name='check' className='choices__tick' /> : null}
          <View>{text}</View>
        </Tap>
      ))}
    </View>
  );
}
