import { isGranted, type Role, roleLabels, roles } from '@/contract/roles';
import { ASKER_LABEL } from './askers';
import type { Caller } from './sessions';

/** What a row says of who acts on it: whether the caller is its owner, where it belongs, and the role it waits for. */
export interface ActedOn {
  readonly isOwn?: boolean;
  readonly unitPath?: string;
  readonly waitsFor?: string | null;
}

/**
 * The word for the role in which the caller acted on a row. On one's own row, and in what workers do for themselves, 职工; else of
 * the held roles which the action allows and which reach the row the one it waits for, else the action's first. What was
 * entered for somebody says so; an anonymous asker is only that; nobody is the house itself.
 */
export function actorLabel(caller: Caller, on: ActedOn = {}): string {
  if (caller.anonymousAs) return ASKER_LABEL;
  if (caller.assistedBy) return `代办：${roleLabels[caller.assistedBy.role]}`;
  if (caller.personId === null) return caller.roles.has('guest') ? roleLabels.guest : '系统';
  const role = on.isOwn ? 'worker' : actingRole(caller, on);
  return roleLabels[role];
}

function actingRole({ asking = roles, grants, roles: held }: Caller, { unitPath, waitsFor }: ActedOn): Role {
  const may = asking.filter((role) => held.has(role));
  // A relation that is not the owner's is a cadre's, even where the action is open to workers.
  if (may.includes('worker') && unitPath === undefined) return 'worker';
  const reaching = may.filter((role) => {
    const scopes = grants.filter((grant) => grant.role === role).map((grant) => grant.unitPath);
    return isGranted(role) && (unitPath === undefined || scopes.some((scope) => unitPath.startsWith(scope)));
  });
  const able = reaching.length > 0 ? reaching : may;
  return able.find((role) => role === waitsFor) ?? able.find(isGranted) ?? 'worker';
}
