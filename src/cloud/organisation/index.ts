import type { organisation } from '@/contract/organisation';
import type { Door } from '../act';

/** The door of the service organisation. */
export const door: Door<typeof organisation> = {
  label: '组织',
  acts: {},
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
};
