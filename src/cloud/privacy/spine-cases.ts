import { type SqlBool, sql } from 'kysely';
import type { Door, PrivacyEntry, ReadContext } from '../act';
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
      exportOf: async ({ db }, personId) => {
        const mine = db.selectFrom('cases').selectAll().where('person_id', '=', personId);
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
      erase: async ({ db }, personId) => {
        const theirs = db.selectFrom('cases').select('id').where('person_id', '=', personId);
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
      exportOf: async ({ db }, personId) => {
        const rows = await db
          .selectFrom('case_history as h')
          .innerJoin('cases as c', 'c.id', 'h.subject_id')
          .select(['c.number', 'c.kind', 'h.to_state', 'h.actor_label', 'h.reason', 'h.at'])
          .where('h.subject_table', '=', 'cases')
          .where('c.person_id', '=', personId)
          .orderBy('h.id')
          .execute();
        return rows.map((row) => ({
          编号: row.number,
          时间: businessMinute(row.at),
          变为: kinds[row.kind]?.flow.states[row.to_state] ?? row.to_state,
          经办身份: row.actor_label,
          理由: kinds[row.kind]?.hidesReasons ? '' : (row.reason ?? ''),
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
      exportOf: async ({ db }, personId) => {
        const mine = db.selectFrom('deadlines').selectAll().where('person_id', '=', personId);
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

/** Cases of people erased before that moment, closed before it. */
function longOver({ db }: Pick<ReadContext, 'db'>, before: Date) {
  return db
    .selectFrom('cases')
    .innerJoin('people', 'people.id', 'cases.person_id')
    .select('cases.id')
    .where(sql<SqlBool>`greatest(cases.closed_at, people.erased_at) < ${before}`)
    .where('cases.closed_at', 'is not', null)
    .where('people.erased_at', 'is not', null);
}
