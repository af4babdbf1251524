import { type FormLike, TextField } from '@/parts/text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** A day, written as on paper: 2026-12-31. */
export function DayField({ form, name, label, help }: Props) {
  return (
    <TextField
      form={form}
      name={name}
      label={label}
      hint='如 2026-12-31'
      maxLength={10}
      {...(help === undefined ? {} : { help })}
    />
  );
}
