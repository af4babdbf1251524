import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

/** One's own question as the cloud tells it. */
export type Told = Output<Contract['legal']['consultation']>;
