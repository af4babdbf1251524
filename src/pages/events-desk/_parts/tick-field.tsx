import { Field } from '@/components/field';
import { Tick } from '@/components/tick';
import type { FormLike } from '@/parts/text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  /** What is true when it is ticked. */
  readonly text: string;
  readonly help?: string;
}

/** One thing of a form to tick or not; the form holds `yes` or nothing. */
export function TickField({ form, name, label, text, help }: Props) {
  return (
    <Field label={label} error={form.errorOf(name)} {...(help === undefined ? {} : { help })}>
      <Tick text={text} isOn={form.values[name] === 'yes'} onChange={(isOn) => form.set(name, isOn ? 'yes' : '')} />
    </Field>
  );
}
