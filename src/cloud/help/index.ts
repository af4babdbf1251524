import type { help } from '@/contract/help';
import type { Door } from '../act';

/** The door of the service help. */
export const door: Door<typeof help> = {
  label: '帮助',
  acts: {},
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
};
