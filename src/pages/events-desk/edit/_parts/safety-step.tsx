import { AreaField } from '@/parts/area-field';
import { TextField } from '@/parts/text-field';
import { TickField } from '../../_parts/tick-field';
import type { StepProps } from './step-props';

/** Whether it is of the kind that needs more care, and what is done for it. */
export function SafetyStep({ form }: StepProps) {
  return (
    <>
      <TickField form={form} name='part.isOutdoors' label='户外' text='在户外举办' />
      <TickField
        form={form}
        name='part.isForMinors'
        label='未成年人'
        text='面向未成年人'
        help='户外、面向未成年人的活动由部门负责人发布'
      />
      <AreaField
        form={form}
        name='part.safetyPlan'
        label='安全方案'
        hint='出入口和疏散、现场负责人、急救和天气预案'
        help='超过 200 人、户外或面向未成年人必须写；不对外显示'
        maxLength={2000}
      />
      <TextField form={form} name='part.insurance' label='保险' help='没有可以不填；会告诉报名的人' maxLength={200} />
    </>
  );
}
