import type { Contract } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { DeskView, Due } from '@/contract/office-cases';

export type DeskItem = Output<Contract['office']['desk']>['items'][number];
export type DeskServices = Output<Contract['office']['desk']>['services'];

/** How a desk is narrowed; `all` narrows nothing. `kind` is `service/kind` or a service alone. */
export interface DeskFilter {
  readonly due: Due | 'all';
  readonly view: DeskView;
  readonly kind: string;
  readonly q: string;
}

/** Everything that waits. */
export const everything: DeskFilter = { due: 'all', view: 'all', kind: 'all', q: '' };

/** The filter as the cloud takes it. */
export function inputOf({ due, view, kind, q }: DeskFilter): Omit<Input<Contract['office']['desk']>, 'cursor'> {
  const [service, one] = kind === 'all' ? [] : kind.split('/');
  return {
    view,
    ...(due === 'all' ? {} : { due }),
    ...(service ? { service } : {}),
    ...(one ? { kind: one } : {}),
    ...(q ? { q } : {}),
  };
}

/** A count as it is said: none beyond ninety-nine. */
export function countText(count: number): string {
  return count > 99 ? '99+' : String(count);
}
