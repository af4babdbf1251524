import { useEffect } from 'react';
import { useParam } from '@/client/param';
import { back } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import type { ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import { type Level, levels } from '@/contract/organisation';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

type Unit = Output<ActionOf<'organisation.unit'>>;
type Added = Input<ActionOf<'organisation.addUnit'>>['level'];

/** 单位资料: changes a unit, or with `as=add` makes one below it. */
export default function EditPage() {
  const id = useParam('id');
  const query = useAction('organisation.unit', { unitId: id });
  const isNew = useParam('as') === 'add';
  const unit = query.data;
  if (!unit) {
    return (
      <Page>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    );
  }
  if (isNew) return <AddForm id={id} above={unit.level} />;
  return <EditForm id={id} initial={initialOf(unit)} />;
}

function initialOf({ name, creditCode, phone, address }: Unit): Record<string, string> {
  return { name, creditCode: creditCode ?? '', phone: phone ?? '', address: address ?? '' };
}

function EditForm({ id, initial }: { id: string; initial: Record<string, string> }) {
  const form = useForm({
    action: 'organisation.editUnit',
    form: `organisation.editUnit:${id}`,
    initial,
    inputOf: ({ name = '', creditCode = '', phone = '', address = '' }) => ({
      unitId: id,
      name,
      creditCode,
      phone,
      address,
    }),
  });
  return <Fields form={form} />;
}

function AddForm({ id, above }: { id: string; above: Level }) {
  const all = Object.keys(levels) as Level[];
  const below = all.slice(all.indexOf(above) + 1) as Added[];
  const form = useForm({
    action: 'organisation.addUnit',
    form: `organisation.addUnit:${id}`,
    initial: { name: '', creditCode: '', phone: '', address: '', level: below[0] ?? '' },
    inputOf: ({ name = '', creditCode = '', phone = '', address = '', level = '' }) => ({
      unitId: id,
      name,
      creditCode,
      phone,
      address,
      level: level as Added,
    }),
  });
  return (
    <Fields form={form}>
      <Field label='层级' error={form.errorOf('level')}>
        <Choices
          label='层级'
          options={below.map((value) => ({ value, text: levels[value] }))}
          chosen={form.values.level as Added}
          onChoose={(value) => form.set('level', value)}
        />
      </Field>
    </Fields>
  );
}

type UnitForm = Pick<
  ReturnType<typeof useForm<'organisation.editUnit'>>,
  'values' | 'set' | 'errorOf' | 'refusal' | 'isSending' | 'submit' | 'answer'
>;

function Fields({ form, children }: { form: UnitForm; children?: React.ReactNode }) {
  const isDone = form.answer !== undefined;
  useEffect(() => {
    if (isDone) back();
  }, [isDone]);
  const missing = form.values.name?.trim() ? undefined : '填好名称就可以保存';
  return (
    <Page
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={<Button text='保存' reason={missing} isBusy={form.isSending} onTap={form.submit} />}
    >
      <Card>
        <TextField form={form} name='name' label='单位名称' help='改名后，旧名称仍能搜到' />
        {children}
        <TextField
          form={form}
          name='creditCode'
          label='统一社会信用代码'
          help='没有可以不填；工会的以 81 开头'
          maxLength={18}
        />
        <TextField form={form} name='phone' label='电话' help='没有可以不填' maxLength={20} />
        <TextField form={form} name='address' label='地址' help='职工带证件去哪里，没有可以不填' maxLength={200} />
      </Card>
    </Page>
  );
}
