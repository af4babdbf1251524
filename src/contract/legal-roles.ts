import type { Role } from './roles';

/** Who sees to where a question goes. */
export const triageRoles: readonly Role[] = ['officer'];
/** Who may look at that, and give it to another lawyer. */
export const overseers: readonly Role[] = ['officer', 'lead'];
/** Who answers. */
export const lawyers: readonly Role[] = ['lawyer'];
/** Who sees who is on duty. */
export const rotaRoles: readonly Role[] = ['officer', 'lead', 'lawyer'];
/** Who uses and writes templates of answers. */
export const templateRoles: readonly Role[] = ['lawyer', 'lead'];
