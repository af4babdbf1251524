import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { MOST_QUESTIONS } from '@/contract/events-plan-limits';
import { planSteps, questionKinds } from '@/contract/events-plan-words';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { TextField } from '@/parts/text-field';
import { listIn, listText, type QuestionValue } from '../../_parts/lists';
import { TickField } from '../../_parts/tick-field';
import { FixedField } from './fixed-field';
import { isFixed, type StepProps } from './step-props';

const fresh: QuestionValue = { label: '', kind: 'text', isRequired: false, options: '' };

/** What is asked when somebody signs up: the event's own questions, whom to ring, health. */
export function AskedStep({ plan, form }: StepProps) {
  if (isFixed(plan, 'questions')) return <Asked plan={plan} />;
  const questions = listIn<QuestionValue>(form.values['part.questions']);
  const write = (list: readonly QuestionValue[]) => form.set('part.questions', listText(list));
  const error = form.errorOf('part.questions');
  return (
    <>
      <Card title='安全'>
        <TickField
          form={form}
          name='part.asksEmergencyContact'
          label='紧急联系人'
          text='请报名的人填紧急联系人'
          help='户外、运动类活动要填；加密保存，结束 30 天后删除'
        />
        <TickField
          form={form}
          name='part.asksHealth'
          label='健康声明'
          text='请报名的人说明健康情况'
          help='只在活动确实需要时问；加密保存，结束 30 天后删除'
        />
      </Card>
      {error ? <Notice tone='danger'>{error}</Notice> : null}
      {questions.map((question, at) => (
        // A question has no other name than its place in the list.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Card key={at} title={`问题 ${at + 1}`}>
          <QuestionFields
            form={form}
            at={at}
            question={question}
            onChange={(said) => write(questions.map((one, n) => (n === at ? { ...one, ...said } : one)))}
          />
          <View className='plan-gap'>
            <Button text='删掉这个问题' kind='ghost' onTap={() => write(questions.filter((_, n) => n !== at))} />
          </View>
        </Card>
      ))}
      {questions.length < MOST_QUESTIONS ? (
        <Button text='加一个问题' kind='ghost' icon='plus' onTap={() => write([...questions, fresh])} />
      ) : (
        <View className='plan-note'>最多 {MOST_QUESTIONS} 个问题。</View>
      )}
    </>
  );
}

interface FieldsProps extends Pick<StepProps, 'form'> {
  readonly at: number;
  readonly question: QuestionValue;
  readonly onChange: (said: Partial<QuestionValue>) => void;
}

/** The fields of one question, as a form of their own inside the list. */
function QuestionFields({ form, at, question, onChange }: FieldsProps) {
  const of = (name: string) => `part.questions.${at}.${name}`;
  const firstOption = () => [0, 1, 2, 3].map((n) => form.errorOf(of(`options.${n}`))).find(Boolean);
  const one = {
    values: {
      label: question.label,
      kind: question.kind,
      options: question.options,
      isRequired: question.isRequired ? 'yes' : '',
    },
    set: (name: string, value: string) =>
      onChange(name === 'isRequired' ? { isRequired: value === 'yes' } : { [name]: value }),
    errorOf: (name: string) => form.errorOf(of(name)) ?? (name === 'options' ? firstOption() : undefined),
  };
  return (
    <>
      <TextField form={one} name='label' label='问什么' hint='如：T 恤尺码' help='不能问证件号、卡号' maxLength={40} />
      <ChoiceField form={one} name='kind' label='怎么回答' words={questionKinds} />
      {question.kind === 'text' ? null : (
        <AreaField form={one} name='options' label='选项' hint='每行一个' help='至少两个，每行一个' maxLength={600} />
      )}
      <TickField form={one} name='isRequired' label='必填' text='必须回答' />
    </>
  );
}

/** What people have answered already stays as it was asked. */
function Asked({ plan }: Pick<StepProps, 'plan'>) {
  return (
    <Card title={planSteps.asked}>
      <View className='plan-above'>
        <Notice tone='info'>已经有人报名，要填的内容不能再改。</Notice>
      </View>
      {plan.questions.map(({ id, label, kind, isRequired, options }) => (
        <FixedField
          key={id}
          why=''
          label={label}
          value={`${questionKinds[kind]}${isRequired ? '，必填' : ''}${options.length > 0 ? `：${options.join('、')}` : ''}`}
        />
      ))}
      <FixedField label='紧急联系人' value={plan.asksEmergencyContact ? '要填' : '不填'} why='' />
      <FixedField label='健康声明' value={plan.asksHealth ? '要填' : '不填'} why='' />
    </Card>
  );
}
