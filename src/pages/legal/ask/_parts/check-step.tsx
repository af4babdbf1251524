import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import type { FormLike } from '@/parts/text-field';
import { factsOf, idsOf } from '../../_parts/facts-input';
import { FactsTold } from '../../_parts/facts-told';
import { linksOf } from '../../_parts/kept-links';
import { Marks } from '../../_parts/marks';
import { ANONYMOUS_MEANS } from '../../_parts/matter-step';
import { isAnonymous, readList, representativesOf } from '../../_parts/values';
import './check-step.scss';

const words = { question: '经过和问题', desired: '希望的结果' } as const;

/** Everything once more before it goes: as which it is asked, what was said, and what in it tells who asks. */
export function CheckStep({ form }: { form: FormLike }) {
  const { values } = form;
  const isUnknown = isAnonymous(values);
  const workers = values.together === 'yes' ? readList(values.list ?? '') : [];
  const counts = [
    workers.length > 0 ? `名单 ${workers.length} 人，代表 ${representativesOf(values).length} 人` : '',
    `材料 ${idsOf(values.files ?? '').length} 份`,
    linksOf(values.links).length > 0 ? `计算结果 ${linksOf(values.links).length} 条` : '',
  ];
  return (
    <>
      <Notice tone='info'>
        {isUnknown ? ANONYMOUS_MEANS : '实名：分派的区总经办看到姓氏和基本情况，看不到内容；内容只有办理的律师看得到。'}
      </Notice>
      {isUnknown ? <Marks form={form} fields={words} /> : null}
      <Card title='请核对'>
        <FactsTold facts={factsOf(values)} />
        <View className='check-step__label'>{words.question}</View>
        <View className='check-step__question'>{values.question}</View>
        <View className='check-step__label'>{counts.filter(Boolean).join('，')}</View>
      </Card>
    </>
  );
}
