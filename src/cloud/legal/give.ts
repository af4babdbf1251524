import { consult } from '@/contract/legal-words';
import type { Context } from '../act';
import type { Standing } from '../workflow';
import { transition, writeHistory } from '../workflow';
import type { Candidate } from './pick-lawyer';
import type { Actor, ConsultRow, SpineRow } from './policy';
import { tellAsker, tellLawyer, tellTaken } from './tell';

/**
 * Gives a locked question to a lawyer: what nobody has answered yet is assigned, what a lawyer has already changes hands as it
 * stands. The promise stays as it was given; both lawyers and whoever asked are told.
 */
export async function giveTo(
  context: Context,
  row: ConsultRow,
  { id: lawyerId, name }: Pick<Candidate, 'id' | 'name'>,
  standing: Standing<SpineRow, Actor>,
  reason?: string,
): Promise<void> {
  const { db } = context;
  if (row.state === 'submitted') await transition(context, consult, 'accept', standing, { id: row.id });
  if (row.state === 'submitted' || row.state === 'accepted') {
    const holder = { role: 'lawyer', personId: lawyerId, promisedAt: row.promised_at };
    await transition(context, consult, 'assign', standing, { id: row.id, holder });
  } else await changeHands(context, row, lawyerId, reason);
  await db.updateTable('consultations').set({ lawyer_id: lawyerId }).where('case_id', '=', row.id).execute();
  await db.deleteFrom('consultation_drafts').where('case_id', '=', row.id).where('lawyer_id', '<>', lawyerId).execute();
  const urgent = row.is_urgent ? '，紧急' : '';
  await tellLawyer(context, lawyerId, row, `派给你答复${urgent}。`);
  if (row.holder_role === 'lawyer' && row.holder_id && row.holder_id !== lawyerId)
    await tellTaken(context, row.holder_id, row, '已转给别的律师，不用再答。');
  await tellAsker(context, row, 'legal.assigned', `由${name}律师答复，答复时间不变。`);
}

async function changeHands(context: Context, row: ConsultRow, lawyerId: string, reason?: string): Promise<void> {
  await context.db
    .updateTable('cases')
    .set({ holder_role: 'lawyer', holder_id: lawyerId, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await writeHistory(context, 'cases', {
    id: row.id,
    from: row.state,
    to: row.state,
    ...(reason ? { reason } : {}),
    handedTo: { role: 'lawyer', personId: lawyerId },
  });
}
