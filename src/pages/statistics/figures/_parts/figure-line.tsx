import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { shownText, unitText } from '../../_parts/shown';
import './figure-line.scss';

type Told = Output<Contract['statistics']['figures']>['groups'][number]['figures'][number];

interface Props {
  readonly figure: Told;
  readonly onRows: () => void;
}

/** One figure: its number with the one before, what it is the sum of, what it counts behind an (i), the way to its rows. */
export function FigureLine({ figure, onRows }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { label, unit, value, before, parts, definition } = figure;
  return (
    <View className='figure-line'>
      <View className='figure-line__main'>
        <View className='figure-line__name'>
          <View className='figure-line__label'>{label}</View>
          <View className='figure-line__auto'>自动</View>
          <Tap className='figure-line__info' label={`${label}怎么算`} onTap={() => setOpen(!isOpen)}>
            <Icon name='info' />
          </Tap>
        </View>
        <View className='figure-line__numbers'>
          <View className='figure-line__now'>
            <View className='figure-line__value'>{shownText(value)}</View>
            <View className='figure-line__unit'>{unitText(value, unit)}</View>
          </View>
          <View className='figure-line__before'>
            上年同期 {shownText(before)}
            {unitText(before, unit)}
          </View>
        </View>
      </View>
      <View className={`figure-line__definition${isOpen ? '' : ' figure-line__definition--folded'}`}>{definition}</View>
      {parts.length > 0 ? (
        <View className='figure-line__parts'>
          {parts.map((part) => (
            <View className='figure-line__part' key={part.label}>
              {part.label} {shownText(part.value)}
            </View>
          ))}
        </View>
      ) : null}
      {figure.hasRows ? (
        <Tap className='figure-line__rows' label={`看${label}的明细`} onTap={onRows}>
          <View>看明细</View>
          <Icon name='right' />
        </Tap>
      ) : null}
    </View>
  );
}
