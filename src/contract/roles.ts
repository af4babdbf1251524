/** Every role a caller can hold, with the word people see. A caller holds all roles granted; `worker` comes with signing in. */
export const roleLabels = {
  guest: '访客',
  worker: '职工',
  grassroots: '基层工会经办人',
  street: '街道/园区工会',
  officer: '区总经办',
  lead: '部门负责人',
  lawyer: '值班律师',
  mediator: '司法调解员',
  counsellor: '心理咨询师',
  supervisor: '心理督导',
  visitor: '探视员',
  finance: '财务',
  auditor: '经审/审计',
  admin: '系统管理员',
  librarian: '图书管理员',
  keeper: '书屋管理员',
} as const;

export type Role = keyof typeof roleLabels;

/** Every role id, in the order of the table above. */
export const roles = Object.keys(roleLabels) as Role[];

/** Everybody, signed in or not. */
export const everyone: readonly Role[] = roles;

/** Everybody who is signed in. */
export const signedIn: readonly Role[] = roles.filter((role) => role !== 'guest');

/** Whoever works for the union: every role that is granted, with a unit and an end. */
export const cadreRoles: readonly GrantedRole[] = roles.filter(
  (role): role is GrantedRole => role !== 'guest' && role !== 'worker',
);

/** Whether a role is one of those. */
export function isGranted(role: Role): role is GrantedRole {
  return role !== 'guest' && role !== 'worker';
}

export type GrantedRole = Exclude<Role, 'guest' | 'worker'>;

/** The roles that run an event's door, over the units they were granted for. */
export const doorRoles: readonly Role[] = ['grassroots', 'street', 'officer', 'lead'];

/** The roles that need a second administrator (domain/roles.md). */
export const twoAdminRoles: readonly Role[] = ['lead', 'finance', 'supervisor', 'admin'];

/** The roles that answer to no lead: who stands in for one, only its holder or an administrator says. */
export const independentRoles: readonly Role[] = [
  'auditor',
  'counsellor',
  'supervisor',
  'lawyer',
  'mediator',
  'finance',
];

/** Who reads figures, each over the units they were granted for; who may open the rows behind one, the figure says. */
export const reportRoles: readonly Role[] = ['grassroots', 'street', 'officer', 'lead', 'auditor', 'admin'];
