import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

/** One question as its lawyer sees it. */
export type CaseTold = Output<Contract['legal']['case']>;
