import type { Span } from '@/rules/period';
import { coverSmall, FEWEST, type Shown } from '@/rules/small-cells';
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
  for (const { id, unit, value } of figures) {
    if (typeof value === 'function') told.set(id, tell(await value(context, scope, span), ofPersons.includes(unit)));
  }
  for (const { id, value } of figures) {
    if (typeof value === 'object') told.set(id, { value: shareOf(told, value), parts: [] });
  }
  return told;
}

function tell({ value, parts = [], behind }: Counted, isOfPersons: boolean): Told {
  if (behind !== undefined) return { value: behind > 0 && behind < FEWEST ? 'hidden' : value, parts: [] };
  if (!isOfPersons) return { value, parts };
  const covered = coverSmall({ total: value, parts: parts.map((part) => part.value) });
  return { value: covered.total, parts: parts.map(({ label }, at) => ({ label, value: covered.parts[at] ?? null })) };
}

/** In percent, to a tenth; unknown of nothing, hidden where it would tell what is not told. */
function shareOf(told: ReadonlyMap<string, Told>, { of, among }: { of: string; among: string }): Shown {
  const [part, whole] = [told.get(of)?.value ?? null, told.get(among)?.value ?? null];
  if (typeof part === 'string' || typeof whole === 'string') return 'hidden';
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
