import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import type { Role } from './roles';

/** Who confirms what an officer proposed. */
const secondRoles: readonly Role[] = ['officer', 'lead'];

/** Whose WeChat signs in after two accounts became one. */
export const wechats = { from: '并入账号（较新）的微信', into: '保留账号的微信' } as const;

/** Two accounts of one person become one, by two cadres. */
export const merging = {
  findPeople: action({
    roles: ['officer'],
    reads: 'contact',
    limit: 30,
    input: f.input({ name: f.name, phoneTail: v.optional(f.phoneTail) }),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          phone: v.string(),
          status: v.string(),
          unit: v.nullable(v.string()),
          /** The day they registered, ISO; not the minute, which beside that of an anonymous question could say who asked. */
          since: v.string(),
        }),
      ),
    }),
  }),
  proposeMerge: action({
    roles: ['officer'],
    writes: true,
    row: 'from',
    input: f.input({
      from: f.id,
      into: f.id,
      wechat: v.picklist(['from', 'into'], '请选合并后用哪个微信登录'),
      reason: f.text('理由', 200),
    }),
    output: v.object({ caseId: v.string() }),
  }),
  confirmMerge: action({
    roles: secondRoles,
    writes: true,
    row: 'caseId',
    input: f.input({ caseId: f.id }),
    output: v.object({ state: v.string() }),
  }),
  rejectMerge: action({
    roles: secondRoles,
    writes: true,
    row: 'caseId',
    input: f.input({ caseId: f.id, reason: f.text('原因', 200) }),
    output: v.object({ state: v.string() }),
  }),
  withdrawMerge: action({
    roles: ['officer'],
    writes: true,
    row: 'caseId',
    input: f.input({ caseId: f.id }),
    output: v.object({ state: v.string() }),
  }),
};
