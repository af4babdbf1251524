import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { ChoiceField } from '@/parts/choice-field';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

interface Props {
  readonly isOpen: boolean;
  /** With whole phone numbers: a lead's, for a reason. */
  readonly hasPhones: boolean;
  readonly eventId: string;
  readonly onClose: () => void;
  readonly onBegun: (jobId: string) => void;
}

const formats = { xlsx: 'Excel 表格', csv: 'CSV 文本' } as const;
type Format = keyof typeof formats;

/** Asks what the list is exported for and in which format, and begins it. */
export function ExportSheet({ isOpen, hasPhones, ...rest }: Props) {
  return (
    <Sheet isOpen={isOpen} title={hasPhones ? '导出完整手机号' : '导出名单'} onClose={rest.onClose}>
      {isOpen && !hasPhones ? <Masked {...rest} /> : null}
      {isOpen && hasPhones ? <Phones {...rest} /> : null}
    </Sheet>
  );
}

type FormProps = Omit<Props, 'isOpen' | 'hasPhones' | 'onClose'>;

function Masked({ eventId, onBegun }: FormProps) {
  const form = useForm({
    action: 'events.exportPeople',
    form: `events.exportPeople:${eventId}`,
    initial: { why: '', format: 'xlsx' },
    inputOf: ({ why = '', format }) => ({ eventId, purpose: why, format: format as Format }),
  });
  return <Asked form={form} error='purpose' label='用途' hint='如：安排座位' onBegun={onBegun} />;
}

function Phones({ eventId, onBegun }: FormProps) {
  const form = useForm({
    action: 'events.exportPhones',
    form: `events.exportPhones:${eventId}`,
    initial: { why: '', format: 'xlsx' },
    inputOf: ({ why = '', format }) => ({ eventId, reason: why, format: format as Format }),
  });
  return <Asked form={form} error='reason' label='原因' hint='如：大雪改期，要逐个打电话' onBegun={onBegun} />;
}

interface AskedProps {
  readonly form: Pick<
    ReturnType<typeof useForm<'events.exportPeople'>>,
    'values' | 'set' | 'errorOf' | 'refusal' | 'isSending' | 'submit' | 'answer'
  >;
  /** What the cloud calls the purpose. */
  readonly error: string;
  readonly label: string;
  readonly hint: string;
  readonly onBegun: (jobId: string) => void;
}

function Asked({ form, error, label, hint, onBegun }: AskedProps) {
  const begun = form.answer?.jobId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it has begun
  useEffect(() => {
    if (begun) onBegun(begun);
  }, [begun]);
  const named = { ...form, errorOf: (field: string) => form.errorOf(field === 'why' ? error : field) };
  return (
    <>
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <TextField
        form={named}
        name='why'
        label={label}
        hint={hint}
        help='会写进文件的第一行和最后一行，连同你的姓名、时间和编号；导出和下载都有记录'
        maxLength={100}
      />
      <ChoiceField form={named} name='format' label='格式' words={formats} />
      <View className='plan-gap'>
        <Button text='开始导出' isBusy={form.isSending} onTap={form.submit} />
      </View>
    </>
  );
}
