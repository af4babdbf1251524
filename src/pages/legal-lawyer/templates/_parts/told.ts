import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

/** One template as the list tells it. */
export type Template = Output<Contract['legal']['templates']>['items'][number];
