import { View } from '@tarojs/components';
import { Field } from '@/components/field';
import { Tick } from '@/components/tick';
import { ChoiceField } from '@/parts/choice-field';
import { type FormLike, TextField } from '@/parts/text-field';
import type { Detail } from '../../_parts/state';
import { fieldOf, ticked } from './asked';

type Question = Detail['questions'][number];

/** One of the event's own questions. */
export function QuestionField({ form, question }: { form: FormLike; question: Question }) {
  const name = fieldOf(question);
  const label = question.isRequired ? question.label : `${question.label}（可以不填）`;
  if (question.kind === 'text')
    return <TextField form={form} name={name} label={label} hint='请填写' maxLength={200} />;
  if (question.kind === 'many') return <ManyField form={form} name={name} label={label} options={question.options} />;
  const words = Object.fromEntries(question.options.map((option) => [option, option]));
  return <ChoiceField form={form} name={name} label={label} words={words} isLong={question.options.length > 12} />;
}

interface ManyProps {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
}

function ManyField({ form, name, label, options }: ManyProps) {
  const chosen = ticked(form.values[name]);
  const change = (option: string, isOn: boolean) =>
    form.set(name, JSON.stringify(options.filter((one) => (one === option ? isOn : chosen.includes(one)))));
  return (
    <Field label={label} error={form.errorOf(name)} help='可以选几项'>
      <View>
        {options.map((option) => (
          <Tick key={option} text={option} isOn={chosen.includes(option)} onChange={(isOn) => change(option, isOn)} />
        ))}
      </View>
    </Field>
  );
}
