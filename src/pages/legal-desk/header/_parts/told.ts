import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

/** One question's head as the desk sees it. */
export type HeadTold = Output<Contract['legal']['header']>;
