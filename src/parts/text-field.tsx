import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';

/** What a field needs of a form. */
export interface FormLike {
  readonly values: Readonly<Record<string, string>>;
  readonly set: (field: string, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly help?: string;
  readonly kind?: 'text' | 'digits' | 'decimal';
  readonly maxLength?: number;
}

/** One line of text of a form, with its label, help and error. */
export function TextField({ form, name, label, hint, help, kind = 'text', maxLength = 60 }: Props) {
  const error = form.errorOf(name);
  return (
    <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
      <TextInput
        label={label}
        placeholder={hint ?? `请输入${label}`}
        kind={kind}
        value={form.values[name] ?? ''}
        maxLength={maxLength}
        isWrong={error !== undefined}
        onChange={(value) => form.set(name, value)}
      />
    </Field>
  );
}
