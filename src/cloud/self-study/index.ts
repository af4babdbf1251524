import type { selfStudy } from '@/contract/self-study';
import type { Door } from '../act';
import { parameters } from './parameters';
import { privacy } from './privacy';

/** The door of the service self-study. */
export const door: Door<typeof selfStudy> = {
  label: '自学自查',
  acts: { parameters },
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
  privacy,
};
