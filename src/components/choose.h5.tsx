import { Icon } from './icon';
import './choose.scss';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly onChoose: (value: string) => void;
}

const chosenIn = (event: { readonly target: unknown }) => (event.target as { value: string }).value;

/** The same in a browser: a real list, as people, keyboards and screen readers expect. */
export function Choose({ label, options, chosen, hint = '请选择', isWrong, onChoose }: Props) {
  const text = options.find(({ value }) => value === chosen)?.text ?? '';
  return (
    <div className={`choose choose--list${isWrong ? ' choose--wrong' : ''}`}>
      <div className={text ? 'choose__text' : 'choose__hint'} aria-hidden>
        {text || hint}
      </div>
      <Icon name='right' className='choose__arrow choose__arrow--down' />
      <select
        className='choose__list'
        aria-label={label}
        aria-invalid={isWrong === true}
        value={chosen}
        onChange={(event) => onChoose(chosenIn(event))}
      >
        {chosen === '' && !options.some(({ value }) => value === '') ? <option value=''>{hint}</option> : null}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly start: string;
  readonly end: string;
  readonly begins?: 'start' | 'end';
  readonly isWrong?: boolean;
  readonly onChange: (day: string) => void;
}

/** One day, by the browser's own calendar. */
export function ChooseDay({ label, value, start, end, isWrong, onChange }: DayProps) {
  return (
    <input
      className={`choose choose--native${isWrong ? ' choose--wrong' : ''}`}
      type='date'
      aria-label={label}
      aria-invalid={isWrong === true}
      value={value}
      min={start}
      max={end}
      onChange={(event) => onChange(chosenIn(event))}
    />
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly isWrong?: boolean;
  readonly onChange: (time: string) => void;
}

/** A time of the day, by the browser's own field. */
export function ChooseTime({ label, value, isWrong, onChange }: TimeProps) {
  return (
    <input
      className={`choose choose--native${isWrong ? ' choose--wrong' : ''}`}
      type='time'
      aria-label={label}
      aria-invalid={isWrong === true}
      value={value}
      onChange={(event) => onChange(chosenIn(event))}
    />
  );
}
