import type { identity } from '@/contract/identity';
import type { Door } from '../act';

/** The door of the service identity. */
export const door: Door<typeof identity> = {
  label: '实名',
  acts: {},
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
};
