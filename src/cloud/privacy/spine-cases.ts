import { type SqlBool, sql } from 'kysely';
import { isReasonHidden } from '@/contract/workflow';
import type { CaseKind, Door, PrivacyEntry, ReadContext } from '../act';
import type { Keys } from '../office/keys';
import { askerTags } from '../office/seal';
import { businessMinute } from '../office/time';
import { WITHOUT_NAME } from './kept-for';

const YEARS_3 = 3 * 365;

/** What the desk keeps of somebody's cases: the case, its story, its legal dates. Once the person is a tombstone none of it names them. */
export function caseEntries(doors: readonly Door[]): readonly PrivacyEntry[] {
  const kinds = Object.assign({}, ...doors.map((door) => door.kinds)) as NonNullable<Door['kinds']>;
  return [
    {
      table: 'cases',
      columns: ['number', 'kind', 'state'],
      what: '办过的事：编号、种类、结果',
      why: '办事有据可查，年底统计件数',
      keepDays: WITHOUT_NAME,
      exportOf: async ({ db, keys }, personId) => {
        const mine = db.selectFrom('cases').selectAll().where(isTheirs(keys, personId));
        return (await mine.orderBy('created_at').execute()).map((row) => ({
          编号: row.number,
          事项: kinds[row.kind]?.ownerLabel ?? kinds[row.kind]?.label ?? row.kind,
          状态: kinds[row.kind]?.flow.states[row.state] ?? row.state,
          开始: businessMinute(row.created_at),
          办结: row.closed_at ? businessMinute(row.closed_at) : '',
        }));
      },
      erase: async () => {},
    },
    {
      table: 'case_history',
      columns: ['reason'],
      what: '每一步写下的理由',
      why: '看得懂为什么这样办',
      keepDays: 0,
      // With its step, below.
      exportOf: async () => [],
      // Free text may say anything of its person: the steps stay, the words go.
      erase: async ({ db, keys }, personId) => {
        const theirs = db.selectFrom('cases').select('id').where(isTheirs(keys, personId));
        await db.updateTable('case_history').set({ reason: null }).where('subject_id', 'in', theirs).execute();
      },
    },
    {
      table: 'case_history',
      columns: ['actor_id'],
      what: '每一步是什么时候、由哪种身份办的',
      why: '看得清事情办到哪里、谁办的',
      keepDays: YEARS_3,
      keptFrom: '注销并办结',
      exportOf: async ({ db, keys }, personId) => {
        const rows = await db
          .selectFrom('case_history as h')
          .innerJoin('cases as c', 'c.id', 'h.subject_id')
          .select([
            'c.number',
            'c.kind',
            'h.from_state',
            'h.to_state',
            'h.holder_role',
            'h.actor_label',
            'h.reason',
            'h.at',
          ])
          .where('h.subject_table', '=', 'cases')
          .where('c.id', 'in', db.selectFrom('cases').select('id').where(isTheirs(keys, personId)))
          .orderBy('h.id')
          .execute();
        return rows.map((row) => ({
          编号: row.number,
          时间: businessMinute(row.at),
          变为: kinds[row.kind]?.flow.states[row.to_state] ?? row.to_state,
          经办身份: row.actor_label,
          理由: isHidden(kinds[row.kind], row) ? '' : (row.reason ?? ''),
        }));
      },
      erase: async () => {},
      expire: async ({ db }, before) => {
        const gone = db.deleteFrom('case_history').where('subject_id', 'in', longOver({ db }, before));
        return Number((await gone.executeTakeFirst()).numDeletedRows);
      },
    },
    {
      table: 'deadlines',
      columns: ['due_on', 'what_is_lost'],
      what: '和你有关的法定期限',
      why: '到期之前提醒你',
      keepDays: YEARS_3,
      keptFrom: '注销并办结',
      exportOf: async ({ db, keys }, personId) => {
        const theirs = db.selectFrom('cases').select('id').where(isTheirs(keys, personId));
        const mine = db
          .selectFrom('deadlines')
          .selectAll()
          .where((eb) => eb.or([eb('person_id', '=', personId), eb('case_id', 'in', theirs)]));
        return (await mine.orderBy('due_on').execute()).map((row) => ({
          到期日: row.due_on,
          谁来办: row.who_must_act,
          过期的后果: row.what_is_lost,
        }));
      },
      erase: async () => {},
      expire: async ({ db }, before) => {
        const gone = db.deleteFrom('deadlines').where('case_id', 'in', longOver({ db }, before));
        return Number((await gone.executeTakeFirst()).numDeletedRows);
      },
    },
  ];
}

/** Whether a step's reason is between colleagues; why work changed hands always is. */
function isHidden(
  kind: CaseKind | undefined,
  step: { from_state: string | null; to_state: string; holder_role: string | null },
) {
  if (!kind) return false;
  return (
    kind.hidesReasons === true || step.holder_role !== null || isReasonHidden(kind.flow, step.from_state, step.to_state)
  );
}

/** Where-clause: the case is this person's, by name or by tag. */
function isTheirs(keys: Keys, personId: string) {
  return sql<SqlBool>`(cases.person_id = ${personId} or cases.asker_tag = any(${askerTags(keys, personId)}::text[]))`;
}

/** Cases of people erased before that moment, closed before it; of an anonymous asker who was erased nobody knows when. */
function longOver({ db }: Pick<ReadContext, 'db'>, before: Date) {
  return db
    .selectFrom('cases')
    .leftJoin('people', 'people.id', 'cases.person_id')
    .leftJoin('legal_askers', 'legal_askers.case_id', 'cases.id')
    .select('cases.id')
    .where('cases.closed_at', '<', before)
    .where(sql<SqlBool>`(people.erased_at < ${before} or cases.person_id is null and legal_askers.case_id is null)`);
}
