import { programmes, types } from '@/contract/events-words';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { TextField } from '@/parts/text-field';
import { feeText } from '../../_parts/words';
import { FixedField } from './fixed-field';
import { isFixed, type StepProps } from './step-props';

/** What it is: name, type, the figures it counts in, what is told of it. */
export function WhatStep({ plan, form }: StepProps) {
  return (
    <>
      <TextField form={form} name='part.title' label='活动名称' help='4 到 60 个字，一看就知道是什么' />
      <ChoiceField form={form} name='part.type' label='活动类型' words={types} isLong />
      <ChoiceField
        form={form}
        name='part.programme'
        label='统计类别'
        help='年底统计按它计，一场只算一类'
        words={programmes}
        isLong
      />
      <AreaField
        form={form}
        name='part.summary'
        label='活动介绍'
        hint='做什么、怎么安排、有什么要注意'
        maxLength={2000}
      />
      <TextField form={form} name='part.bring' label='要带什么' help='没有可以不填' maxLength={200} />
      {isFixed(plan, 'feeFen') ? (
        <FixedField label='费用' value={feeText(plan.feeFen)} />
      ) : (
        <TextField
          form={form}
          name='part.feeFen'
          label='费用（元）'
          hint='不收费就空着'
          help='现场收取，程序里不付钱'
          maxLength={9}
        />
      )}
    </>
  );
}
