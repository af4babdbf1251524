import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { calculatorWords } from '@/contract/self-study-words';
import type { Ground } from '@/rules/labour-law/answer';
import type { Asking } from './asking';
import type { Form } from './form';
import { LawFold } from './law-fold';
import { DatesOf, NextSteps } from './next-steps';
import { pictureTexts } from './picture-texts';
import { Figure, Lines, Warnings } from './result';
import { TakeAway } from './take-away';
import { toldOf } from './told';
import { WhatIf } from './what-if';
import { headlineOf, type Worked } from './work-out';

interface Props {
  readonly form: Form;
  readonly worked: Worked;
  readonly asking: Asking;
  readonly ground: Ground;
  readonly onBack: () => void;
}

/** What came out, how, by what law, what if, and what next; or why nothing can be worked out here. */
export function ResultView({ form, worked, asking, ground, onBack }: Props) {
  const headline = headlineOf(form, worked, asking.values);
  if (worked.answer === null || headline === null) {
    const said = Object.values(worked.faults).join('；');
    return (
      <>
        <Empty
          icon='info'
          text={worked.code === 'NOT_ALLOWED' ? '法律不允许这样' : '这里算不出来'}
          note={[worked.message, worked.code === 'INVALID_INPUT' ? said : ''].filter(Boolean).join('。')}
          action={{ text: '回去改一改', onTap: onBack }}
        />
        <NextSteps form={form} worked={worked} values={asking.values} />
      </>
    );
  }
  return (
    <>
      <Figure headline={headline} answer={worked.answer} />
      <Warnings warnings={worked.answer.warnings} />
      <DatesOf form={form} worked={worked} today={ground.today} />
      <Lines lines={worked.answer.lines} />
      <LawFold basis={worked.answer.basis} parameters={worked.answer.parameters} />
      <View className='result-facts'>
        <Card title='按这些情况算的'>
          {toldOf(form, asking.values, worked.more, asking.places).map(({ label, value }) => (
            <View key={label}>
              {label}：{value}
            </View>
          ))}
        </Card>
      </View>
      <View className='result-what-if'>
        <WhatIf form={form} asking={asking} worked={worked} ground={ground} />
      </View>
      <NextSteps form={form} worked={worked} values={asking.values} />
      <TakeAway
        name={calculatorWords[form.name].title}
        texts={pictureTexts(form, asking.values, worked, asking.places, ground.today)}
      />
    </>
  );
}
