import { feedbackFlow } from '@/contract/help';
import { roleLabels } from '@/contract/roles';
import type { Context } from '../act';
import { offered, type Standing } from '../workflow';
import { messagesOf } from './messages';
import type { FeedbackRow, feedbackRow } from './policy';

type Row = Awaited<ReturnType<typeof feedbackRow>>['row'];

/** The states' names, as the contract has them. */
export type FeedbackState = keyof typeof feedbackFlow.states;

/** A feedback as its page shows it: who has it, everything said, its pictures, and what the caller may do. */
export async function storyOf({ db, keys }: Context, row: Row, standing: Standing<FeedbackRow, 'owner' | 'desk'>) {
  const said = await messagesOf(db, keys, [row.id]);
  const pictures = await db
    .selectFrom('files')
    .select('id')
    .where('case_id', '=', row.id)
    .orderBy('created_at')
    .execute();
  const last = await db
    .selectFrom('case_history')
    .select('reason')
    .where('subject_table', '=', 'cases')
    .where('subject_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ...headOf(row),
    holder: holderOf(row.state as FeedbackState),
    messages: said.get(row.id) ?? [],
    pictures: pictures.map(({ id }) => ({ fileId: id })),
    reason: last?.reason ?? null,
    wantsCall: row.wants_call,
    transitions: offered(feedbackFlow, standing, row),
  };
}

/** What every list says of a feedback. */
export function headOf(row: Pick<Row, 'id' | 'number' | 'category' | 'state' | 'state_since' | 'promised_at'>) {
  return {
    id: row.id,
    number: row.number,
    category: row.category,
    state: row.state as FeedbackState,
    since: row.state_since,
    promisedAt: row.promised_at,
  };
}

function holderOf(state: FeedbackState): string {
  if (state === 'waiting') return roleLabels.officer;
  return state === 'answered' ? '等你确认' : '已结束';
}
