import { helpDesk } from '@/contract/help';
import type { Context } from '../act';
import { reaches } from '../office/scope';
import { Refusal } from '../refusal';
import type { Standing } from '../workflow';

/** A feedback's row of the spine, with whether its person has added their one message. */
export interface FeedbackRow {
  readonly id: string;
  readonly number: string;
  readonly service: string;
  readonly state: string;
  readonly state_since: Date;
  readonly promised_at: Date | null;
  readonly person_id: string | null;
  readonly unit_path: string;
}

type Asked = Pick<Context, 'db' | 'caller'>;

/** How somebody stands to a feedback: its person, or an officer over where it belongs. `added`: the one message more is used. */
function feedbackStanding(
  { caller }: Pick<Context, 'caller'>,
  added: boolean,
): Standing<FeedbackRow, 'owner' | 'desk'> {
  return {
    actorsOf: (row) => {
      if (row.service !== 'help') return [];
      if (row.person_id === caller.personId) return ['owner'];
      return reaches(caller, helpDesk, row.unit_path) ? ['desk'] : [];
    },
    refuses: () => (added ? 'additionUsed' : null),
  };
}

/** The feedback's row for whoever stands to it as asked, and how they stand; anybody else's does not exist. */
export async function feedbackRow({ db, caller }: Asked, caseId: string, as: 'owner' | 'desk') {
  const row = await db
    .selectFrom('cases as c')
    .innerJoin('feedback as f', 'f.case_id', 'c.id')
    .selectAll('c')
    .select(['f.category', 'f.wants_call', 'f.app_version', 'f.scale'])
    .where('c.id', '=', caseId)
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  const said = await db
    .selectFrom('feedback_messages')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('case_id', '=', caseId)
    .where('author', '=', 'worker')
    .executeTakeFirstOrThrow();
  const standing = feedbackStanding({ caller }, Number(said.n) > 1);
  if (!standing.actorsOf(row).includes(as)) throw new Refusal('notFound');
  return { row, standing };
}
