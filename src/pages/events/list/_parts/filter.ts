import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import type { Programme } from '@/contract/events-words';

/** What the list is narrowed to; `all` narrows nothing. */
export interface Filter {
  readonly programme: Programme | 'all';
  readonly when: 'all' | 'week' | 'month';
  readonly open: 'all' | 'open';
}

/** Nothing narrowed. */
export const noFilters: Filter = { programme: 'all', when: 'all', open: 'all' };

/** How many ways the list is narrowed. */
export function filtersIn(filter: Filter): number {
  return Object.values(filter).filter((value) => value !== 'all').length;
}

/** What the cloud is asked. */
export function inputOf(q: string, { programme, when, open }: Filter): Input<Contract['events']['list']> {
  return {
    ...(q === '' ? {} : { q }),
    ...(programme === 'all' ? {} : { programme }),
    ...(when === 'all' ? {} : { when }),
    ...(open === 'all' ? {} : { open: true }),
  };
}
