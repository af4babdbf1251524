import { type SqlBool, sql } from 'kysely';
import type { Role } from '@/contract/roles';
import type { Caller } from './sessions';

/** The unit paths over which the caller holds one of these roles, each with everything below it. */
export function scopesOf({ grants }: Caller, roles: readonly Role[]): string[] {
  return grants.filter(({ role }) => roles.includes(role)).map(({ unitPath }) => unitPath);
}

/** Where-clause: the unit path in `column` lies in the caller's scope for one of these roles. Nothing lies in an empty scope. */
export function inScope(caller: Caller, roles: readonly Role[], column: string) {
  const scopes = scopesOf(caller, roles).map((path) => `${path}%`);
  return sql<SqlBool>`${sql.ref(column)} like any (${scopes}::text[])`;
}

/** Whether a unit path lies in the caller's scope for one of these roles. */
export function reaches(caller: Caller, roles: readonly Role[], unitPath: string): boolean {
  return scopesOf(caller, roles).some((path) => unitPath.startsWith(path));
}
