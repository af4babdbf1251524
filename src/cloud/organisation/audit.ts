import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { classWords, type SensitiveClass } from '@/contract/action';
import { actionWords } from '@/contract/action-words';
import type { organisation } from '@/contract/organisation';
import { isGranted, type Role, roleLabels } from '@/contract/roles';
import { maskName } from '@/rules/masking';
import type { Act } from '../act';
import { PAGE } from '../office/paging';
import { Refusal } from '../refusal';
import { isOverAll, patterns } from './policy';
import type { Labels } from './services';

const watchers = ['admin', 'auditor', 'lead'] as const;

interface Row {
  id: number;
  actor: string | null;
  who: string | null;
  roles: Role[];
  action: string;
  reads: SensitiveClass | null;
  about: string | null;
  items: number | null;
  at: Date;
}

/** Who asked for what, latest first: of people who belong or belonged to the caller's scope. Never the data itself, nor a worker's name. */
export function auditOf(labels: Labels): Act<typeof organisation.audit> {
  return {
    run: async ({ db, caller }, { actor, about, reads, cursor }) => {
      if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw new Refusal('invalid', { cursor: '翻页位置不对' });
      const scope = patterns(caller, watchers);
      const where: RawBuilder<SqlBool>[] = [
        isOverAll(caller, watchers)
          ? sql`true`
          : sql`(exists (select from grants g join units u on u.id = g.unit_id where g.person_id = a.actor_id and u.path like any(${scope}::text[]))
              or exists (select from units u where u.id = p.unit_id and u.path like any(${scope}::text[])))`,
      ];
      if (actor) where.push(sql`a.actor_id = ${actor}`);
      if (about) where.push(sql`a.row_id = ${about}`);
      if (reads) where.push(sql`a.reads = ${reads}`);
      if (cursor) where.push(sql`a.id < ${cursor}::bigint`);
      const { rows } =
        await sql<Row>`select a.id, a.actor_id as actor, p.name as who, a.roles, a.action, a.reads, a.row_id as about, a.items, a.at
        from audit a left join people p on p.id = a.actor_id where ${sql.join(where, sql` and `)}
        order by a.id desc limit ${PAGE + 1}`.execute(db);
      const last = rows[PAGE - 1];
      return {
        items: rows.slice(0, PAGE).map(({ id, who, roles, action, reads: shown, ...row }) => ({
          ...row,
          id: String(id),
          who: who === null ? '（已注销或未实名）' : nameOf(who, roles),
          roles: wordsOf(roles),
          what: wordOf(action, labels),
          reads: shown && (classWords[shown] ?? shown),
        })),
        ...(rows.length > PAGE && last ? { next: String(last.id) } : {}),
      };
    },
  };
}

/** Cadres answer for what they did by their name; a worker who asked is covered. */
function nameOf(name: string, held: readonly Role[]): string {
  return held.some(isGranted) ? name : maskName(name);
}

function wordsOf(held: readonly Role[]): string {
  const granted = held.filter((role) => role !== 'worker');
  return (granted.length > 0 ? granted : held).map((role) => roleLabels[role] ?? role).join('、');
}

function wordOf(action: string, labels: Labels): string {
  return actionWords[action] ?? `${labels[action.split('.')[0] ?? ''] ?? '其他'}：${action}`;
}
