import { type RawBuilder, sql } from 'kysely';
import { consult } from '@/contract/legal-words';
import type { Context, ReadContext } from '../act';
import { theHouse } from '../office/sessions';
import { transition } from '../workflow';
import { giveTo } from './give';
import { consultations } from './heads';
import { pickLawyer } from './pick-lawyer';
import { type ConsultRow, system } from './policy';

/**
 * The house gives a locked question to another lawyer, or back to the desk where nobody may have it; a draft of the one before
 * goes. Answers whether a lawyer was found.
 */
export async function handOn(context: ReadContext, row: ConsultRow, reason: string): Promise<boolean> {
  const asHouse: Context = { ...context, caller: theHouse };
  const lawyer = await pickLawyer(asHouse, row);
  if (lawyer) {
    await giveTo(asHouse, row, lawyer, system, reason);
    return true;
  }
  await transition(asHouse, consult, 'handBack', system, {
    id: row.id,
    reason,
    holder: { role: 'officer', promisedAt: row.promised_at },
  });
  await context.db.deleteFrom('consultation_drafts').where('case_id', '=', row.id).execute();
  await context.db.updateTable('consultations').set({ lawyer_id: null }).where('case_id', '=', row.id).execute();
  return false;
}

/** Hands on what waits for a lawyer, all of it or what is told by a clause over `c` and `k`. Answers how many. */
export async function handOnWhere(
  context: ReadContext,
  { lawyerId, reason, only }: { lawyerId: string; reason: string; only?: RawBuilder<boolean> },
): Promise<number> {
  const rows = await consultations(context)
    .where('k.lawyer_id', '=', lawyerId)
    // Of what changed hands while this waited for it, only the spine's row is read anew.
    .where('c.holder_id', '=', lawyerId)
    .where('c.state', 'in', ['assigned', 'following_up'])
    .where(only ?? sql<boolean>`true`)
    .orderBy('c.id')
    .forUpdate(['c'])
    .execute();
  for (const row of rows) await handOn(context, row as ConsultRow, reason);
  return rows.length;
}
