import type { Facts } from '@/contract/legal-form';
import type { Context } from '../act';
import { factColumns } from './facts';
import { isUrgentNow, minorOf, refuseImpossible } from './judge';
import { writeDates } from './limitation';
import { keepMembers } from './members';
import type { ConsultRow } from './policy';
import { refuseUnregistered } from './ring';

/** Puts a question's facts in the place of those before: what follows from them (urgency, legal dates) follows anew. */
export async function reviseFacts(context: Context, row: ConsultRow, facts: Facts): Promise<void> {
  const { db, keys, now } = context;
  refuseImpossible(facts, now);
  await refuseUnregistered(context, row.person_id, facts.contactPhone);
  const minor = minorOf(facts);
  await db
    .updateTable('consultations')
    .set({
      ...factColumns(keys, row.id, facts, minor),
      members_count: facts.members?.length ?? row.members_count,
      is_urgent: isUrgentNow(facts, minor, now),
      minutes_left: null,
      is_asked_to_reveal: false,
    })
    .where('case_id', '=', row.id)
    .execute();
  if (facts.members) await db.updateTable('cases').set({ kind: 'collective' }).where('id', '=', row.id).execute();
  if (facts.members) await keepMembers(context, row.id, facts.members);
  await writeDates(context, row.id, row.person_id, { ...facts, workers: facts.members?.length });
}
