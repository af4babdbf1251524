import { calculators } from '@/contract/self-study-calculators';
import type { Form, Option, Values } from './form';
import type { Keeping } from './keep-sheet';
import { deadlinesFrom } from './own-deadlines';
import { toldOf } from './told';
import { headlineOf, type Worked } from './work-out';

/** What of a calculation is kept; null where nothing came out. `id` names it from now on. */
export function keepingOf(
  id: string,
  form: Form,
  values: Values,
  worked: Worked,
  places: readonly Option[],
): Keeping | null {
  const headline = headlineOf(form, worked, values);
  if (headline === null) return null;
  // That no place was chosen is an answer too.
  const typed = Object.entries(values).filter(([path, value]) => value !== '' || path === 'region');
  return {
    id,
    calculator: form.name,
    title: calculators[form.name].title,
    headline: `${headline.label} ${headline.value}`,
    values: Object.fromEntries(typed),
    input: worked.input,
    told: toldOf(form, values, worked.more, places),
    deadlines: deadlinesFrom(form, worked),
  };
}
