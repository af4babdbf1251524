import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import type { Answer } from '@/rules/labour-law/answer';
import { parameterKinds } from '@/rules/labour-law/parameter-names';
import type { Headline } from './form';
import './result.scss';

/** The one figure or date, and by whose numbers. */
export function Figure({ headline, answer }: { headline: Headline; answer: Answer<unknown> }) {
  const given = answer.parameters.filter(({ effectiveFrom }) => effectiveFrom === null);
  return (
    <View className='figure' role='status' aria-role='status'>
      <View className='figure__label'>{headline.label}</View>
      <View className='figure__value'>{headline.value}</View>
      {headline.note ? <View className='figure__note'>{headline.note}</View> : null}
      {given.length > 0 ? (
        <View className='figure__given'>
          按你填写的{given.map(({ name }) => parameterKinds[name].label).join('、')}计算，请以公布的为准
        </View>
      ) : null}
    </View>
  );
}

/** How it came about, line by line. */
export function Lines({ lines }: Pick<Answer<unknown>, 'lines'>) {
  return (
    <Card title='怎么算出来的'>
      {lines.map(({ label, formula, value }) => (
        <View key={`${label}${formula}`} className='result-line'>
          <View className='result-line__top'>
            <View className='result-line__label'>{label}</View>
            <View className='result-line__value'>{value}</View>
          </View>
          <View className='result-line__formula'>{formula}</View>
        </View>
      ))}
    </Card>
  );
}

/** What must be known beside the result; that a number is missing is said without its name in the program. */
export function Warnings({ warnings }: Pick<Answer<unknown>, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <Card title='请注意'>
      {warnings.map(({ code, message }) => (
        <View key={`${code}${message}`} className='result-warning'>
          <Icon name='warn' className='result-warning__sign' />
          <View className='result-warning__text'>{message.replace(/（\w+）$/, '')}</View>
        </View>
      ))}
    </Card>
  );
}
