import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { useForm } from '@/parts/use-form';

type Form = Pick<ReturnType<typeof useForm>, 'values' | 'set' | 'errorOf'>;

/** A reason in one line. */
export function ReasonField({ form, label, help }: { form: Form; label: string; help: string }) {
  return (
    <Field label={label} help={help} error={form.errorOf('reason')}>
      <TextInput
        label={label}
        placeholder={`请输入${label}`}
        value={form.values.reason ?? ''}
        maxLength={200}
        isWrong={form.errorOf('reason') !== undefined}
        onChange={(value) => form.set('reason', value)}
      />
    </Field>
  );
}
