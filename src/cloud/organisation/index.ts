import type { organisation } from '@/contract/organisation';
import type { Door } from '../act';
import { tree } from './tree';

/** The door of the service organisation. */
export const door: Door<typeof organisation> = {
  label: '组织',
  acts: { tree },
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
};
