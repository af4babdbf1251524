import { momentText } from '@/components/moment-text';
import { MomentField } from '@/parts/moment-field';
import { daysAround } from '../../_parts/words';
import { FixedField } from './fixed-field';
import { isFixed, type StepProps } from './step-props';

/** From when until when people sign up, and until when they may give a place back. */
export function SignUpStep({ plan, form }: StepProps) {
  const days = daysAround();
  return (
    <>
      {isFixed(plan, 'opensAt') ? (
        <FixedField label='报名开始' value={momentText(plan.signUpOpensAt)} />
      ) : (
        <MomentField form={form} name='part.opensAt' label='报名开始' {...days} />
      )}
      <MomentField form={form} name='part.closesAt' label='报名截止' help='不能晚于活动开始' {...days} />
      <MomentField
        form={form}
        name='part.cancelBy'
        label='最晚取消'
        help={plan.state === 'published' ? '已经告诉大家，只能往后改' : '过了这个时间，去不了要打电话'}
        {...days}
      />
    </>
  );
}
