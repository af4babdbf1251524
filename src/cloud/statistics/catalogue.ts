import type { Door } from '../act';
import type { Figure } from '../office/figures';
import { Refusal } from '../refusal';
import { caseFigures } from './case-figures';

/** The figures of one service. */
export interface Group {
  readonly service: string;
  readonly label: string;
  readonly figures: readonly Figure[];
}

/** Every figure of the house by service: what the doors say, and what the spine knows of their cases. */
export function catalogueOf(doors: Readonly<Record<string, Door>>): Group[] {
  return Object.entries(doors)
    .map(([service, door]) => ({
      service,
      label: door.label,
      figures: [...(door.figures ?? []), ...caseFigures(service, door)],
    }))
    .filter(({ figures }) => figures.length > 0);
}

/** One figure by its id; refuses `notFound`. */
export function figureOf(groups: readonly Group[], id: string): Figure {
  const found = groups.flatMap(({ figures }) => figures).find((one) => one.id === id);
  if (!found) throw new Refusal('notFound');
  return found;
}
