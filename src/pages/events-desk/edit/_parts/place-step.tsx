import { TextField } from '@/parts/text-field';
import { TickField } from '../../_parts/tick-field';
import type { StepProps } from './step-props';

/** Where it is, and whom to ask. */
export function PlaceStep({ plan, form }: StepProps) {
  const point = { ...form, errorOf: () => pointError(form) };
  return (
    <>
      <TextField form={form} name='part.place' label='地点' hint='如：网谷职工书屋' />
      <TextField form={form} name='part.address' label='详细地址' hint='路、门牌、楼层、怎么找' maxLength={120} />
      <TextField
        form={point}
        name='part.point'
        label='地图坐标'
        hint='如 22.55, 113.93'
        help='可以不填；填了，报名的人能直接打开地图'
        maxLength={40}
      />
      <TextField form={form} name='part.contactName' label='联系人' maxLength={20} />
      <TextField form={form} name='part.contactPhone' label='联系电话' hint='座机或手机' maxLength={20} />
      {plan.state === 'published' ? (
        <TickField
          form={form}
          name='part.isSamePlace'
          label='只是写得更清楚'
          text='还是原来的地方，不用请大家重新确认'
        />
      ) : null}
    </>
  );
}

const pointError = ({ errorOf }: StepProps['form']) =>
  errorOf('part.point') ?? errorOf('part.point.latitude') ?? errorOf('part.point.longitude');
