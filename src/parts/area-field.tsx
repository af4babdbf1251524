import { Field } from '@/components/field';
import { TextArea } from '@/components/text-area';
import type { FormLike } from './text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly help?: string;
  readonly maxLength: number;
}

/** Several lines of text of a form, with label, help and error. */
export function AreaField({ form, name, label, hint = '', help, maxLength }: Props) {
  const error = form.errorOf(name);
  return (
    <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
      <TextArea
        label={label}
        placeholder={hint}
        value={form.values[name] ?? ''}
        maxLength={maxLength}
        isWrong={error !== undefined}
        onChange={(value) => form.set(name, value)}
      />
    </Field>
  );
}
