import { Choices } from '@/components/choices';
import { Choose } from '@/components/choose';
import { Field } from '@/components/field';
import type { FormLike } from './text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Values with their words, in order. */
  readonly words: Readonly<Record<string, string>>;
  /** As the platform's own wheel: for more than a dozen. */
  readonly isLong?: boolean;
}

/** One of several, of a form, with label, help and error. */
export function ChoiceField({ form, name, label, help, words, isLong = false }: Props) {
  const error = form.errorOf(name);
  const all = { label, options: Object.keys(words).map((value) => ({ value, text: words[value] ?? '' })) };
  const chosen = form.values[name] ?? '';
  const choose = (value: string) => form.set(name, value);
  return (
    <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
      {isLong ? (
        <Choose {...all} chosen={chosen} isWrong={error !== undefined} onChoose={choose} />
      ) : (
        <Choices {...all} chosen={chosen} onChoose={choose} />
      )}
    </Field>
  );
}
