import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { audiences, seatings } from '@/contract/events-words';
import { ChoiceField } from '@/parts/choice-field';
import { TextField } from '@/parts/text-field';
import { UnitSheet } from '../../_parts/unit-sheet';
import { agesText } from '../../_parts/words';
import { FixedField } from './fixed-field';
import { isFixed, type StepProps } from './step-props';

/** How many, whom it is for, and how seats are given. */
export function WhoStep({ plan, form }: StepProps) {
  const taken = plan.taken > 0 ? `已有 ${plan.taken} 人占着名额，不能少于这个数。` : '';
  return (
    <>
      <TextField
        form={form}
        name='part.capacity'
        label='人数'
        kind='digits'
        help={`${taken}超过 200 人要写安全方案，由部门负责人发布`}
        maxLength={6}
      />
      <Field label='怎么给名额'>
        <View>{seatings.first_come}</View>
      </Field>
      {isFixed(plan, 'audience') ? (
        <>
          <FixedField label='面向谁' value={audiences[plan.audience]} />
          <FixedField label='限定单位' value={plan.audienceUnit?.name ?? '不限'} />
          <FixedField label='年龄' value={agesText(plan)} />
        </>
      ) : (
        <>
          <ChoiceField form={form} name='part.audience' label='面向谁' words={audiences} />
          <AudienceUnit form={form} />
          <TextField form={form} name='part.ageFrom' label='最小年龄' hint='不限就空着' kind='digits' maxLength={3} />
          <TextField form={form} name='part.ageTo' label='最大年龄' hint='不限就空着' kind='digits' maxLength={3} />
        </>
      )}
    </>
  );
}

function AudienceUnit({ form }: Pick<StepProps, 'form'>) {
  const [isOpen, setOpen] = useState(false);
  const choose = (unit: { id: string; name: string } | null) => {
    form.set('part.audienceUnitId', unit?.id ?? '');
    form.set('part.audienceUnitName', unit?.name ?? '');
    setOpen(false);
  };
  const name = form.values['part.audienceUnitName'];
  return (
    <Field label='限定单位' error={form.errorOf('part.audienceUnitId')}>
      <Cell
        icon='people'
        title={name || '不限单位'}
        note={name ? '只有这个单位（含下级）的人能报' : '点这里可以只给一个单位'}
        onTap={() => setOpen(true)}
      />
      <UnitSheet
        isOpen={isOpen}
        title='只给哪个单位'
        none='不限单位'
        onClose={() => setOpen(false)}
        onChoose={choose}
      />
    </Field>
  );
}
