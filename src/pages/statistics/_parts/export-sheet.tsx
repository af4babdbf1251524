import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { TextInput } from '@/components/text-input';
import { type ExportFormat, exportFormats } from '@/contract/statistics';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import type { Period } from '@/rules/period';

interface Props {
  readonly isOpen: boolean;
  readonly unitId: string;
  readonly period: Period;
  /** The figure whose rows are exported; without, all figures. */
  readonly figure?: string;
  readonly onClose: () => void;
  readonly onBegun: (jobId: string) => void;
}

const formats = Object.entries(exportFormats).map(([value, text]) => ({ value: value as ExportFormat, text }));

/** Asks what an export is for and in which format, and begins it. */
export function ExportSheet({ isOpen, unitId, period, figure, onClose, onBegun }: Props) {
  const form = useForm({
    action: 'statistics.export',
    form: `statistics.export/${figure ?? ''}`,
    initial: { purpose: '', format: 'xlsx' },
    inputOf: ({ purpose = '', format }) => ({
      unitId,
      period,
      format: format as ExportFormat,
      purpose,
      ...(figure === undefined ? {} : { figure }),
    }),
  });
  const begun = form.answer?.jobId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it has begun
  useEffect(() => {
    if (begun) onBegun(begun);
  }, [begun]);
  return (
    <Sheet
      isOpen={isOpen}
      title={figure === undefined ? '导出统计表' : '导出明细'}
      onClose={onClose}
      foot={<Button text='开始导出' isBusy={form.isSending} onTap={form.submit} />}
    >
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <Field
        label='用途'
        error={form.errorOf('purpose')}
        help='会写进文件的第一行和最后一行，连同你的姓名、时间和编号；导出和下载都有记录'
      >
        <TextInput
          label='用途'
          value={form.values.purpose ?? ''}
          placeholder='如：报区总年度统计'
          maxLength={100}
          isWrong={form.errorOf('purpose') !== undefined}
          onChange={(purpose) => form.set('purpose', purpose)}
        />
      </Field>
      <Field label='格式' error={form.errorOf('format')}>
        <Choices
          label='格式'
          options={formats}
          chosen={(form.values.format ?? 'xlsx') as ExportFormat}
          onChoose={(format) => form.set('format', format)}
        />
      </Field>
    </Sheet>
  );
}
