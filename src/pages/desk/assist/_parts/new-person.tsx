import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { AssistReason } from '@/contract/office-assist';
import type { Assist } from '@/stores/assist';
import { BySignature } from './by-signature';

interface Props {
  readonly why: AssistReason;
  readonly onBegun: (assist: Assist) => void;
  readonly onBack: () => void;
}

/** Somebody the house does not know yet: name and phone as they say, with their signature. */
export function NewPerson({ why, onBegun, onBack }: Props) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <Card title='登记新的人'>
        <Field label='姓名' error={fields['by.name']}>
          <TextInput label='姓名' value={name} maxLength={50} confirm='next' onChange={setName} />
        </Field>
        <Field label='手机号' error={fields['by.phone']}>
          <TextInput label='手机号' value={phone} kind='digits' maxLength={11} onChange={setPhone} />
        </Field>
        <Button text='改为查找' kind='ghost' onTap={onBack} />
      </Card>
      <BySignature
        by={{ consent: 'signatureOfNew', why, name, phone }}
        reason={name.trim().length < 2 || phone.length < 11 ? '先填姓名和手机号' : undefined}
        onFields={setFields}
        onBegun={onBegun}
      />
    </>
  );
}
