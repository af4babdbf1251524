import type { Role } from '@/contract/roles';
import type { CaseKind, Context } from '../act';
import { reaches } from '../office/scope';
import { askerTags } from '../office/seal';
import type { CaseRow } from './case-brief';

type Asking = Pick<Context, 'caller' | 'keys'>;

/** Whether a case is this person's own: by name, or by tag where they asked anonymously. */
export function isOwnCase({ keys }: Pick<Context, 'keys'>, personId: string, row: CaseRow): boolean {
  return row.person_id === personId || (row.asker_tag !== null && askerTags(keys, personId).includes(row.asker_tag));
}

/** Whether the caller reads the story of a case as somebody who works on it. */
export function mayFollow(context: Asking, row: CaseRow, kind: CaseKind | undefined): boolean {
  const { caller } = context;
  if (!kind?.inside) return mayPassOn(context, row);
  if (caller.personId === null || isOwnCase(context, caller.personId, row)) return false;
  return row.holder_id === caller.personId || reaches(caller, kind.inside.overseers, row.unit_path);
}

/** Whether the desk may move a case of this kind: one that waits for its own person is nobody's to take. */
export function isMovable({ holder_role }: CaseRow, kind: CaseKind | undefined): boolean {
  return holder_role !== null && holder_role !== 'worker' && !kind?.inside;
}

/** Whether the caller may move a case to other hands: its holder, whoever has the role it needs over it, a lead of its scope; nobody their own. */
export function mayPassOn(context: Asking, row: CaseRow): boolean {
  const { caller } = context;
  if (caller.personId === null || isOwnCase(context, caller.personId, row)) return false;
  if (row.holder_id === caller.personId) return true;
  return holdsRole(context, row) || reaches(caller, ['lead'], row.unit_path);
}

/** Whether the caller has the role that a case needs, over where it belongs. */
export function holdsRole({ caller }: Pick<Context, 'caller'>, { holder_role, unit_path }: CaseRow): boolean {
  return holder_role !== null && reaches(caller, [holder_role as Role], unit_path);
}
