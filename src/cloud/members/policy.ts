import { phoneDesk } from '@/contract/members';
import type { Context } from '../act';
import { inScope, reaches } from '../office/scope';
import { Refusal } from '../refusal';
import type { Standing } from '../workflow';

/** A row of the spine as the services' cases are. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly service: string;
  readonly kind: string;
  readonly state: string;
  readonly state_since: Date;
  readonly promised_at: Date | null;
  readonly closed_at: Date | null;
  readonly person_id: string | null;
  readonly unit_path: string;
}

/** How somebody stands to a case of this kind: its owner, or an officer over where it belongs; nobody settles their own. */
export function caseStanding(
  { caller }: Pick<Context, 'caller'>,
  kind: 'phoneConflict' | 'disowned',
): Standing<CaseRow, 'owner' | 'desk'> {
  return {
    actorsOf: (row) => {
      if (row.service !== 'members' || row.kind !== kind) return [];
      if (row.person_id === caller.personId) return ['owner'];
      return reaches(caller, phoneDesk, row.unit_path) ? ['desk'] : [];
    },
    refuses: () => null,
  };
}

/** A case that the caller may look at from the desk; any other does not exist. */
export async function deskCase({ db, caller }: Pick<Context, 'db' | 'caller'>, caseId: string): Promise<CaseRow> {
  const row = await db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', caseId)
    .where('service', '=', 'members')
    .where('person_id', '<>', caller.personId)
    .where(inScope(caller, phoneDesk, 'unit_path'))
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  return row;
}
