import { sql } from 'kysely';
import { type GrantedRole, roleLabels } from '@/contract/roles';
import type { PrivacyEntry } from '../act';

/** Roles held and how they ended: kept with the tombstone, as who was responsible must stay known. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'grants',
    columns: ['person_id', 'role', 'unit_id', 'ends_on', 'end_reason'],
    what: '你担任过的工会角色和起止时间',
    why: '确定谁有权办理、谁办过；账号注销后不再带姓名',
    keepDays: 3 * 365,
    exportOf: async ({ db }, personId) => {
      const { rows } = await sql<{
        role: GrantedRole;
        unit: string;
        since: string;
        ends_on: string;
      }>`select g.role, u.name as unit,
          to_char(g.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as since, g.ends_on
        from grants g join units u on u.id = g.unit_id where g.person_id = ${personId} order by g.created_at`.execute(
        db,
      );
      return rows.map(({ role, unit, since, ends_on }) => ({
        角色: roleLabels[role],
        单位: unit,
        开始: since,
        到期: ends_on,
      }));
    },
    erase: async ({ db, now }, personId) => {
      await sql`update grants set ended_at = ${now}, end_reason = '账号注销' where ended_at is null
        and ${personId}::uuid in (person_id, deputy_for)`.execute(db);
    },
    expire: async ({ db }, before) => {
      const erased = db.selectFrom('people').select('id').where('erased_at', '<', before);
      return Number((await db.deleteFrom('grants').where('person_id', 'in', erased).executeTakeFirst()).numDeletedRows);
    },
  },
  {
    table: 'grant_proposals',
    columns: ['person_id', 'role', 'unit_id', 'reason', 'why'],
    what: '为你提出的角色授权，或结束角色的提议和理由',
    why: '两位管理员确认重要角色的记录；账号注销后不再带姓名',
    keepDays: 3 * 365,
    exportOf: async ({ db }, personId) => {
      const { rows } = await sql<{
        role: GrantedRole;
        unit: string;
        state: string;
        isEnding: boolean;
        why: string | null;
      }>`select r.role, u.name as unit, r.state, r.ends_grant is not null as "isEnding", r.why
        from grant_proposals r join units u on u.id = r.unit_id where r.person_id = ${personId} order by r.created_at`.execute(
        db,
      );
      const states: Readonly<Record<string, string>> = { waiting: '待确认', confirmed: '已确认', rejected: '已退回' };
      return rows.map(({ role, unit, state, isEnding, why }) => ({
        提议: isEnding ? `结束：${why ?? ''}` : '授予',
        角色: roleLabels[role],
        单位: unit,
        状态: states[state] ?? state,
      }));
    },
    erase: async ({ db, now }, personId) => {
      await sql`update grant_proposals set state = 'rejected', decided_at = ${now}, reason = '账号注销' where state = 'waiting'
        and ${personId}::uuid in (person_id, deputy_for)`.execute(db);
    },
    expire: async ({ db }, before) => {
      const erased = db.selectFrom('people').select('id').where('erased_at', '<', before);
      const gone = await db.deleteFrom('grant_proposals').where('person_id', 'in', erased).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
  {
    table: 'departures',
    columns: ['person_id', 'last_day', 'reason'],
    what: '离任安排：最后一天、理由、事项交给谁',
    why: '离任时把手上的事项交清楚',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const { rows } = await sql<{ last_day: string; reason: string }>`select last_day, reason from departures
        where person_id = ${personId} order by created_at`.execute(db);
      return rows.map(({ last_day, reason }) => ({ 最后一天: last_day, 理由: reason }));
    },
    erase: async ({ db }, personId) => {
      await sql`delete from departures where person_id = ${personId}`.execute(db);
    },
  },
];
