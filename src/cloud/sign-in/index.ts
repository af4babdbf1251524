import type { signIn } from '@/contract/sign-in';
import type { Door } from '../act';

/** The door of the service sign-in. */
export const door: Door<typeof signIn> = {
  label: '登录',
  acts: {},
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
};
