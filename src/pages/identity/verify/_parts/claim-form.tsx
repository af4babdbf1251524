import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { type DocumentKind, documents } from '@/rules/identity';
import { ClaimCard, type Mine } from './claim-card';
import { DeskCard } from './desk-card';
import { StandingCard } from './standing-card';
import './claim-form.scss';

const kinds = (Object.keys(documents) as DocumentKind[]).map((value) => ({ value, text: documents[value] }));

interface Props {
  readonly mine: Mine;
  readonly onSent: () => void;
  /** Back to what stands; none where nothing does. */
  readonly onCancel?: () => void;
}

/** Name, document and number; of a changed name the reason, of a person without a unit the street. What stands stays in sight. */
export function ClaimForm({ mine, onSent, onCancel }: Props) {
  const { verified, claim, streets, desk } = mine;
  const form = useForm({
    action: 'identity.submit',
    form: 'identity.submit',
    initial: { name: mine.name, document: 'idCard', number: '', reason: '', street: '' },
    inputOf: ({ name = '', document, number = '', reason = '', street = '' }) => ({
      name,
      document: document as DocumentKind,
      number,
      ...(reason.trim() ? { reason } : {}),
      ...(street ? { street } : {}),
    }),
  });
  const { name = '', document = 'idCard', number = '', reason = '', street = '' } = form.values;
  const place = streets.find(({ id }) => id === street)?.address;
  const isSent = form.answer !== undefined;
  useEffect(() => {
    if (isSent) onSent();
  }, [isSent, onSent]);
  const isReady = name.trim() && number.trim() && (!verified || reason.trim());
  const missing = isReady ? undefined : `填好姓名、证件号码${verified ? '和改名的理由' : ''}就可以提交`;
  const line = (field: 'name' | 'number' | 'reason', label: string, help: string, hint: string) => (
    <Field label={label} help={help} error={form.errorOf(field)}>
      <TextInput
        label={label}
        placeholder={hint}
        value={{ name, number, reason }[field]}
        maxLength={field === 'reason' ? 200 : 60}
        isWrong={form.errorOf(field) !== undefined}
        onChange={(value) => form.set(field, value)}
      />
    </Field>
  );
  return (
    <Page
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={
        <>
          {onCancel ? <Button text='取消' kind='ghost' onTap={onCancel} /> : null}
          <Button text='提交核对' reason={missing} isBusy={form.isSending} onTap={form.submit} />
        </>
      }
    >
      <View className='claim-form__why'>
        单位会员名册上有你的，提交后马上通过；没有的由工会干部核对证件，2
        个工作日内有结果。没有单位、没有本地户口也可以办。
      </View>
      {verified ? <StandingCard {...mine} /> : null}
      {claim ? <ClaimCard claim={claim} /> : null}
      <Card>
        {line('name', '姓名', '用证件上的写法', '请输入姓名')}
        <Field label='证件类型' error={form.errorOf('document')}>
          <Choices
            label='证件类型'
            options={kinds}
            chosen={document as DocumentKind}
            onChoose={(value) => form.set('document', value)}
          />
        </Field>
        {line('number', '证件号码', '加密保存，平时只显示头尾一位', '请输入证件号码')}
        {verified ? line('reason', '改名的理由', '例如户口簿上改了名', '请输入理由') : null}
        {streets.length > 0 ? (
          <Field
            label='由哪里核对'
            help={place ?? '没有单位的，选离你近的街道或园区；不选由区总工会核对'}
            error={form.errorOf('street')}
          >
            <Choices
              label='由哪里核对'
              options={[{ value: '', text: '区总工会' }, ...streets.map(({ id, name: text }) => ({ value: id, text }))]}
              chosen={street}
              onChoose={(value) => form.set('street', value)}
            />
          </Field>
        ) : null}
      </Card>
      {desk && street === '' ? <DeskCard desk={desk} /> : null}
    </Page>
  );
}
