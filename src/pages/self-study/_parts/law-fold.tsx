import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { isoDay } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import type { Answer, UsedParameter } from '@/rules/labour-law/answer';
import { parameterKinds } from '@/rules/labour-law/parameter-names';
import { yuan } from '@/rules/money';
import { useLawNumbers } from '@/stores/law-numbers';
import './law-fold.scss';

/** The law it stands on and the numbers used, folded up; on paper they are always there. What was published is as old as this phone's copy. */
export function LawFold({ basis, parameters }: Pick<Answer<unknown>, 'basis' | 'parameters'>) {
  const [isOpen, setOpen] = useState(false);
  const publishedAt = useLawNumbers((state) => state.publishedAt);
  return (
    <Card>
      <Tap className='law-fold' isChosen={isOpen} onTap={() => setOpen(!isOpen)}>
        <View className='law-fold__title'>依据的法律和标准（{basis.length + parameters.length} 条）</View>
        <Icon name='right' className={`law-fold__arrow${isOpen ? ' law-fold__arrow--open' : ''}`} />
      </Tap>
      <View className={`law-fold__body${isOpen ? '' : ' law-fold__body--shut'}`}>
        {basis.map(({ law, article }) => (
          <View key={`${law}${article}`} className='law-fold__row'>
            《{law}》{article}
          </View>
        ))}
        {parameters.map((used) => (
          <View key={used.name} className='law-fold__row'>
            {parameterKinds[used.name].label}：{valueText(used)}
            <View className='law-fold__source'>
              {used.effectiveFrom === null ? '你自己填的' : `${used.effectiveFrom} 起，${used.source}`}
            </View>
          </View>
        ))}
        <View className='law-fold__source'>
          {publishedAt === null
            ? '这台设备还没有拿到工会发布的当地标准，只用随程序提供的'
            : `工会发布的当地标准，这台设备上的是 ${isoDay(Date.parse(publishedAt))} 的`}
        </View>
      </View>
    </Card>
  );
}

function valueText({ name, value }: UsedParameter): string {
  const { unit } = parameterKinds[name];
  if (typeof value === 'number') return unit === 'fen' ? yuan(value) : `${value} 天`;
  return '一张表，见出处';
}
