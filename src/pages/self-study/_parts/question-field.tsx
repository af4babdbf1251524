import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Choose } from '@/components/choose';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { DateField } from '@/parts/date-field';
import { type Asking, FIRST_DAY } from './asking';
import { isList, type Option, type Question } from './form';
import { ListFields } from './list-fields';
import './question-field.scss';

const yesNo: readonly Option[] = [
  { value: 'yes', text: '是' },
  { value: 'no', text: '不是' },
];

/** One question with its help and what is wrong with its answer. */
export function QuestionField({ question, asking }: { question: Question; asking: Asking }) {
  const { path, label, help, isOptional } = question;
  const error = asking.errorOf(path);
  if (question.kind === 'day')
    return (
      <DateField
        form={asking}
        name={path}
        label={label}
        start={FIRST_DAY}
        end={asking.lastDay}
        isOptional={isOptional === true}
        {...(help === undefined ? {} : { help })}
      />
    );
  return (
    <Field label={isOptional ? `${label}（可以不填）` : label} error={error} {...(help === undefined ? {} : { help })}>
      {isList(question) ? (
        <ListFields question={question} asking={asking} />
      ) : (
        <OneAnswer question={question} asking={asking} isWrong={error !== undefined} />
      )}
    </Field>
  );
}

function OneAnswer({ question, asking, isWrong }: { question: Question; asking: Asking; isWrong: boolean }) {
  const { path, label, kind, unit, options = [] } = question;
  const value = asking.values[path] ?? '';
  const set = (text: string) => asking.set(path, text);
  if (kind === 'region')
    return <Choose label={label} options={asking.places} chosen={value} isWrong={isWrong} onChoose={set} />;
  if (kind === 'yesNo') return <Choices label={label} options={yesNo} chosen={value} onChoose={set} />;
  if (kind === 'choice')
    return options.length > 6 ? (
      <Choose label={label} options={options} chosen={value} isWrong={isWrong} onChoose={set} />
    ) : (
      <Choices label={label} options={options} chosen={value} onChoose={set} />
    );
  return (
    <View className='question-number'>
      <View className='question-number__field'>
        <TextInput label={label} kind='decimal' value={value} maxLength={16} isWrong={isWrong} onChange={set} />
      </View>
      {unit ? <View className='question-number__unit'>{unit}</View> : null}
    </View>
  );
}
