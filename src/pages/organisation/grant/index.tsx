import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Field } from '@/components/field';
import { cadreRoles, type GrantedRole, roleLabels, twoAdminRoles } from '@/contract/roles';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { DayField } from '../_parts/day-field';
import { type ChosenPerson, PersonChoice } from '../_parts/person-choice';
import { type ChosenUnit, UnitChoice } from '../_parts/unit-choice';

const options = cadreRoles.map((value) => ({ value, text: roleLabels[value] }));

/** 新授权: a person, a role, a unit, a last day; roles of weight go to another administrator first. */
export default function GrantPage() {
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const form = useForm({
    action: 'organisation.grant',
    form: 'organisation.grant',
    initial: { role: 'grassroots', endsOn: '' },
    inputOf: ({ role = '', endsOn = '' }) => ({
      unitId: unit?.id ?? '',
      personId: person?.id ?? '',
      role: role as GrantedRole,
      endsOn,
    }),
  });
  const role = form.values.role as GrantedRole;
  if (form.answer) {
    const isGiven = form.answer.state === 'granted';
    return (
      <Page>
        <Empty
          icon='check'
          text={isGiven ? '已授权' : '已提出，等另一位管理员确认'}
          note={isGiven ? '对方会收到通知，马上可以用。' : '确认以前，对方没有这个角色。'}
          action={{ text: '返回', onTap: back }}
        />
      </Page>
    );
  }
  const missing = person && unit && form.values.endsOn ? undefined : '选好人、单位和到期日就可以授权';
  return (
    <Page
      isWide
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={<Button text='授权' reason={missing} isBusy={form.isSending} onTap={form.submit} />}
    >
      {person ? (
        <Card title='给谁'>
          <Cell icon='person' title={person.name} note='点这里换一个' onTap={() => setPerson(null)} />
        </Card>
      ) : (
        <PersonChoice title='给谁' error={form.errorOf('personId')} onChoose={setPerson} />
      )}
      <Card title='角色'>
        <Field label='角色' error={form.errorOf('role')}>
          <Choices label='角色' options={options} chosen={role} onChoose={(value) => form.set('role', value)} />
        </Field>
        {twoAdminRoles.includes(role) ? <View>这个角色要另一位管理员确认后才生效。</View> : null}
      </Card>
      <UnitChoice title='管哪个单位（含下级）' chosen={unit} onChoose={setUnit} />
      <Card>
        <DayField form={form} name='endsOn' label='到哪天为止' help='含当天，最长 3 年' years={3} />
      </Card>
    </Page>
  );
}
