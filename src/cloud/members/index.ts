import type { members } from '@/contract/members';
import type { Door } from '../act';
import { me } from './me';
import { register } from './register';
import { signOut } from './sign-out';

/** The door of the service members. */
export const door: Door<typeof members> = {
  label: '我的资料',
  acts: { me, register, signOut },
  workflows: [],
  constraints: { people_openid_index_key: 'alreadyRegistered' },
  jobs: {},
  nightly: [],
};
