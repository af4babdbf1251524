import type { MemberStatus } from '@/contract/members';
import type { Tone } from './state-tag';

/** How a person's status feels; none is bad. */
export const memberTones: Readonly<Record<MemberStatus, Tone>> = {
  unverified: 'plain',
  pending: 'warn',
  verified: 'ok',
  member: 'ok',
};
