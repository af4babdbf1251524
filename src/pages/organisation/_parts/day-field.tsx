import { dayFromNow } from '@/components/moment-text';
import { DateField } from '@/parts/date-field';
import type { FormLike } from '@/parts/text-field';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** How many years ahead at most. */
  readonly years: number;
}

/** A day to come, from today on. */
export function DayField({ form, name, label, help, years }: Props) {
  const all = { form, name, label, ...(help === undefined ? {} : { help }) };
  return <DateField {...all} start={dayFromNow(0)} end={dayFromNow(years * 365)} begins='start' />;
}
