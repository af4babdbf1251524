import { View } from '@tarojs/components';
import type { Tone } from '@/contract/tones';
import { Icon, type IconName } from './icon';
import './state-tag.scss';

export type { Tone };

const shapes: Readonly<Record<Tone, IconName>> = {
  ok: 'check',
  warn: 'clock',
  danger: 'cross',
  info: 'dot',
  plain: 'dot',
};

/** A state in a word and a shape, with its colour as the third cue. */
export function StateTag({ text, tone }: { text: string; tone: Tone }) {
  return (
    <View className={`state-tag state-tag--${tone}`}>
      <Icon name={shapes[tone]} className='state-tag__shape' />
      <View className='state-tag__text'>{text}</View>
    </View>
  );
}
