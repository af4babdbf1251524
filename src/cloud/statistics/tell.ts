import type { Span } from '@/rules/period';
import { coverRest, coverSmall, FEWEST, type Shown } from '@/rules/small-cells';
import type { ReadContext } from '../act';
import type { Counted, Figure, Scope } from '../office/figures';

/** What is told of a figure: small cells covered. */
export interface Told {
  readonly value: Shown;
  readonly parts: readonly { readonly label: string; readonly value: Shown }[];
}

/** Units that count persons or what stands for persons; events and unions are nobody. */
const ofPersons = ['人', '人次', '件'];

/** What is told of a service's figures, by id: each counted once, small cells covered, shares only of what is told itself. */
export async function tellAll(
  context: ReadContext,
  figures: readonly Figure[],
  scope: Scope,
  span: Span,
): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const counted = new Map<string, Counted>();
  for (const { id, unit, value, someOf = '' } of figures) {
    if (typeof value !== 'function') continue;
    const count = await value(context, scope, span);
    counted.set(id, count);
    told.set(id, tell(count, ofPersons.includes(unit), counted.get(someOf)));
  }
  for (const { id, hiddenWith = '' } of figures) {
    if (told.get(hiddenWith)?.value === 'hidden') told.set(id, { value: 'hidden', parts: [] });
  }
  for (const { id, value } of figures) {
    if (typeof value === 'object') told.set(id, { value: shareOf(told, value), parts: [] });
  }
  return told;
}

function tell({ value, parts = [], behind }: Counted, isOfPersons: boolean, whole: Counted | undefined): Told {
  if (behind !== undefined) return { value: behind > 0 && behind < FEWEST ? 'hidden' : value, parts: [] };
  if (!isOfPersons) return { value, parts };
  if (whole) return tellSome(value, parts, whole);
  const covered = coverSmall({ total: value, parts: parts.map((part) => part.value) });
  return { value: covered.total, parts: parts.map(({ label }, at) => ({ label, value: covered.parts[at] ?? null })) };
}

/** What is told of a count beside the one it is some of, part by part of the same name. */
function tellSome(value: number | null, parts: NonNullable<Counted['parts']>, whole: Counted): Told {
  const all = whole.parts ?? [];
  const some = all.map(({ label }) => parts.find((part) => part.label === label)?.value ?? 0);
  const covered = coverRest(
    { total: whole.value, parts: all.map((part) => part.value) },
    { total: value, parts: some },
  );
  const shown = all.map(({ label }, at) => ({ label, value: covered.parts[at] ?? null }));
  return { value: covered.total, parts: shown.filter(({ value: cell }) => cell !== 0) };
}

/** In percent, to a tenth; unknown of nothing, hidden where it would tell what is not told. */
function shareOf(told: ReadonlyMap<string, Told>, { of, among }: { of: string; among: string }): Shown {
  const [part, whole] = [told.get(of)?.value ?? null, told.get(among)?.value ?? null];
  if (typeof part === 'string' || typeof whole === 'string') return 'hidden';
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
