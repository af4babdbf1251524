import { Picker, View } from '@tarojs/components';
import { Icon } from './icon';
import './choose.scss';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** Empty while nothing is chosen. */
  readonly chosen: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly onChoose: (value: string) => void;
}

/** One of many, by the platform's own wheel. */
export function Choose({ label, options, chosen, hint = '请选择', isWrong, onChoose }: Props) {
  const at = options.findIndex(({ value }) => value === chosen);
  return (
    <Picker
      mode='selector'
      range={options.map(({ text }) => text)}
      value={Math.max(at, 0)}
      onChange={({ detail }) => onChoose(options[Number(detail.value)]?.value ?? chosen)}
    >
      <Chosen label={label} text={options[at]?.text ?? ''} hint={hint} isWrong={isWrong === true} />
    </Picker>
  );
}

interface DayProps {
  readonly label: string;
  /** `YYYY-MM-DD`; empty while none is chosen. */
  readonly value: string;
  readonly start: string;
  readonly end: string;
  /** Where the wheel begins while none is chosen: for days to come the first, else the last. */
  readonly begins?: 'start' | 'end';
  readonly isWrong?: boolean;
  readonly onChange: (day: string) => void;
}

/** One day, by the platform's own wheel. */
export function ChooseDay({ label, value, start, end, begins = 'end', isWrong, onChange }: DayProps) {
  return (
    <Picker
      mode='date'
      value={value || { start, end }[begins]}
      start={start}
      end={end}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <Chosen label={label} text={value} hint='请选择日期' isWrong={isWrong === true} />
    </Picker>
  );
}

interface TimeProps {
  readonly label: string;
  /** `HH:mm`; empty while none is chosen. */
  readonly value: string;
  readonly isWrong?: boolean;
  readonly onChange: (time: string) => void;
}

/** A time of the day, by the platform's own wheel. */
export function ChooseTime({ label, value, isWrong, onChange }: TimeProps) {
  return (
    <Picker mode='time' value={value || '09:00'} onChange={({ detail }) => onChange(String(detail.value))}>
      <Chosen label={label} text={value} hint='请选择时间' isWrong={isWrong === true} />
    </Picker>
  );
}

/** What stands in the field; a screen reader hears its label first. */
function Chosen({ label, text, hint, isWrong }: { label: string; text: string; hint: string; isWrong: boolean }) {
  return (
    <View
      className={`choose${isWrong ? ' choose--wrong' : ''}`}
      role='button'
      aria-role='button'
      aria-label={`${label}：${text || hint}`}
    >
      <View className={text ? 'choose__text' : 'choose__hint'}>{text || hint}</View>
      <Icon name='right' className='choose__arrow' />
    </View>
  );
}
