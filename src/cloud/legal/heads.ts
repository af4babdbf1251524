import type { ConsultState } from '@/contract/legal-words';
import type { Context } from '../act';
import type { ConsultRow } from './policy';

/** What every list says of a consultation. */
export function tellHead(row: ConsultRow, { now }: Pick<Context, 'now'>) {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    category: row.category,
    state: row.state as ConsultState,
    since: row.state_since,
    askedAt: row.created_at,
    promisedAt: row.promised_at,
    isLate: row.promised_at !== null && row.promised_at < now,
    isUrgent: row.is_urgent,
    isAnonymous: row.person_id === null,
    isCollective: row.kind === 'collective',
  };
}

/** A query over consultations with their rows of the spine: `c` and `k`. */
export function consultations({ db }: Pick<Context, 'db'>) {
  return db.selectFrom('cases as c').innerJoin('consultations as k', 'k.case_id', 'c.id').selectAll('c').selectAll('k');
}

/** A person's name, or null. */
export async function nameOf({ db }: Pick<Context, 'db'>, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const person = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst();
  return person?.name ?? '';
}
