import { View } from '@tarojs/components';
import { ChooseDay } from '@/components/choose';
import { Field } from '@/components/field';
import { Tap } from '@/components/tap';
import './date-field.scss';
import type { FormLike } from './text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** First and last day that can be chosen, ISO. */
  readonly start: string;
  readonly end: string;
  /** Where the wheel begins while none is chosen. */
  readonly begins?: 'start' | 'end';
  /** May be left empty, and emptied again. */
  readonly isOptional?: boolean;
}

/** One day of a form, by the platform's own wheel or calendar, with label, help and error. */
export function DateField({ form, name, label, help, start, end, begins = 'end', isOptional = false }: Props) {
  const error = form.errorOf(name);
  const value = form.values[name] ?? '';
  return (
    <Field label={isOptional ? `${label}（可以不填）` : label} error={error} {...(help === undefined ? {} : { help })}>
      <ChooseDay
        label={label}
        value={value}
        start={start}
        end={end}
        begins={begins}
        isWrong={error !== undefined}
        onChange={(day) => form.set(name, day)}
      />
      {isOptional && value ? (
        <Tap className='date-field__clear' label={`${label}不填`} onTap={() => form.set(name, '')}>
          <View>不填这一项</View>
        </Tap>
      ) : null}
    </Field>
  );
}
