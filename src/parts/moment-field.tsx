import { View } from '@tarojs/components';
import { ChooseDay, ChooseTime } from '@/components/choose';
import { Field } from '@/components/field';
import { joined, parted } from '@/rules/moment-parts';
import './moment-field.scss';
import type { FormLike } from './text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** First and last day that can be chosen, ISO. */
  readonly start: string;
  readonly end: string;
}

/** A day and a time of a form beside each other, with label, help and error; the form holds them as `rules/moment-parts` writes them. */
export function MomentField({ form, name, label, help, start, end }: Props) {
  const error = form.errorOf(name);
  const { day, time } = parted(form.values[name] ?? '');
  const isWrong = error !== undefined;
  return (
    <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
      <View className='moment-field'>
        <View className='moment-field__day'>
          <ChooseDay
            label={`${label}的日期`}
            value={day}
            start={start}
            end={end}
            isWrong={isWrong}
            onChange={(chosen) => form.set(name, joined(chosen, time))}
          />
        </View>
        <View className='moment-field__time'>
          <ChooseTime
            label={`${label}的钟点`}
            value={time}
            isWrong={isWrong}
            onChange={(chosen) => form.set(name, joined(day, chosen))}
          />
        </View>
      </View>
    </Field>
  );
}
