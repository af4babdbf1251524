import { useEffect, useState } from 'react';
import { replace, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { type EventType, type Programme, programmes, types } from '@/contract/events-words';
import { Answered } from '@/parts/answered';
import { ChoiceField } from '@/parts/choice-field';
import { MomentField } from '@/parts/moment-field';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { momentOf } from '@/rules/moment-parts';
import { type ChosenUnit, UnitSheet } from '../_parts/unit-sheet';
import { daysAround } from '../_parts/words';

/** 新建活动: what an event cannot be without; the rest is filled in step by step, kept as a draft. */
export default function CreatePage() {
  const units = useAction('events.planUnits', {}, { staleTime: 60_000 });
  return units.data ? (
    <CreateForm units={units.data.items} />
  ) : (
    <Page isWide>
      <Answered query={units}>{() => null}</Answered>
    </Page>
  );
}

function CreateForm({ units }: { units: readonly ChosenUnit[] }) {
  const [first] = units;
  const form = useForm({
    action: 'events.createPlan',
    form: 'events.createPlan',
    initial: {
      unitId: first?.id ?? '',
      unitName: first?.name ?? '',
      title: '',
      type: '',
      programme: '',
      start: '',
      end: '',
    },
    inputOf: ({ unitId = '', title = '', type, programme, start = '', end = '' }) => ({
      unitId,
      title,
      type: type as EventType,
      programme: programme as Programme,
      startsAt: momentOf(start),
      endsAt: momentOf(end),
    }),
  });
  const made = form.answer?.id;
  useEffect(() => {
    if (made) replace(routeTo('/pages/events-desk/edit/index', { id: made, step: 'what', as: 'new' }));
  }, [made]);
  const { start = '', end = '', title = '', type, programme } = form.values;
  const isFilled = title.trim() && type && programme && momentOf(start) && momentOf(end);
  const days = daysAround();
  // The form's names of the two moments are the cloud's.
  const times = {
    ...form,
    errorOf: (name: string) => form.errorOf(name) ?? form.errorOf(name === 'start' ? 'startsAt' : 'endsAt'),
  };
  return (
    <Page
      isWide
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={
        <Button
          text='存成草稿，接着填'
          isBusy={form.isSending}
          reason={isFilled ? undefined : '填好名称、类型和时间就可以存'}
          onTap={form.submit}
        />
      }
    >
      <Card title='先填这几项，其他的慢慢补'>
        <UnitField form={form} hasMany={units.length > 1} />
        <TextField form={form} name='title' label='活动名称' help='4 到 60 个字，一看就知道是什么' />
        <ChoiceField form={form} name='type' label='活动类型' words={types} isLong />
        <ChoiceField form={form} name='programme' label='统计类别' help='年底统计按它计' words={programmes} isLong />
        <MomentField form={times} name='start' label='开始' {...days} />
        <MomentField form={times} name='end' label='结束' help='分几场办，下一步再加' {...days} />
      </Card>
    </Page>
  );
}

interface UnitProps {
  readonly form: ReturnType<typeof useForm<'events.createPlan'>>;
  readonly hasMany: boolean;
}

/** Which unit holds it: of one alone there is nothing to choose. */
function UnitField({ form, hasMany }: UnitProps) {
  const [isOpen, setOpen] = useState(false);
  const name = form.values.unitName ?? '';
  return (
    <Field label='主办单位' error={form.errorOf('unitId')}>
      {hasMany ? (
        <Cell icon='people' title={name} note='点这里换一个' onTap={() => setOpen(true)} />
      ) : (
        <Cell icon='people' title={name} />
      )}
      <UnitSheet
        isOpen={isOpen}
        title='主办单位'
        onClose={() => setOpen(false)}
        onChoose={(unit) => {
          if (unit) {
            form.set('unitId', unit.id);
            form.set('unitName', unit.name);
          }
          setOpen(false);
        }}
      />
    </Field>
  );
}
