import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { agreement } from './privacy';
import { everyone, type Role, roles, signedIn } from './roles';

/** How far a person's identity is known. A status, never a gate, except where an event says so. */
export const memberStatuses = { unverified: '未实名', verified: '已实名', member: '工会会员' } as const;

/** What pages and cloud agree on about people. */
export const members = {
  me: action({
    roles: everyone,
    input: f.input({}),
    output: v.nullable(
      v.object({
        id: v.string(),
        name: v.string(),
        phone: v.string(),
        status: v.picklist(Object.keys(memberStatuses) as (keyof typeof memberStatuses)[]),
        unit: v.nullable(v.string()),
        roles: v.array(v.object({ role: v.picklist(roles as [Role, ...Role[]]), unit: v.string() })),
      }),
    ),
  }),
  register: action({
    roles: ['guest', 'worker'],
    writes: true,
    limit: 5,
    input: f.input({ name: f.name, phone: f.phone, agreedTo: agreement }),
    output: v.object({ id: v.string() }),
  }),
  signOut: action({ roles: signedIn, writes: true, input: f.input({}), output: v.object({ done: v.literal(true) }) }),
};
