import type { signIn } from '@/contract/sign-in';
import type { Door } from '../act';
import { confirm, decline } from './answer';
import { begin } from './begin';
import { collect } from './collect';
import { forget } from './forget';
import { privacy } from './privacy';
import { progress } from './progress';
import { scan } from './scan';
import { end, endAll, sessions } from './sessions';

/** The door of the service sign-in. */
export const door: Door<typeof signIn> = {
  label: '登录',
  acts: { begin, progress, collect, scan, confirm, decline, sessions, end, endAll },
  workflows: [],
  constraints: {},
  jobs: { 'signIn.forget': forget },
  nightly: ['signIn.forget'],
  privacy,
};
