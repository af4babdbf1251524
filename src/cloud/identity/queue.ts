import { type SqlBool, sql } from 'kysely';
import type { identity } from '@/contract/identity';
import type { Kind } from '@/contract/identity-desk';
import { type DocumentKind, documents } from '@/rules/identity';
import { maskName } from '@/rules/masking';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { isOthers, mayHandle } from './policy';

interface Row {
  id: string;
  number: string;
  kind: Kind;
  name: string | null;
  document: DocumentKind | null;
  unit: string | null;
  created_at: Date;
  promised_at: Date | null;
  due: Date;
}

/** A name only as a whole: whoever stands at the desk says it, and covered names are not guessed letter by letter. */
function found(q: string) {
  return sql<SqlBool>`(c.number = ${q.toUpperCase()} or coalesce(i.name, p.name) = ${q} or position(${q} in u.name) > 0)`;
}

/** What waits for the caller, by promised time; never what they are a party to themselves. */
export const queue: Act<typeof identity.queue> = {
  run: async ({ db, caller, now }, { q, kind, cursor }) => {
    const from = cursor ? readCursor(cursor) : null;
    const due = sql`coalesce(date_trunc('milliseconds', c.promised_at), 'epoch'::timestamptz)`;
    const { rows } = await sql<Row>`select c.id, c.number, c.kind, c.created_at, c.promised_at, ${due} as due,
        coalesce(i.name, p.name) as name, i.document, u.name as unit
      from cases c left join identities i on i.case_id = c.id left join people p on p.id = c.person_id
        left join units u on u.path = c.unit_path
      where c.closed_at is null and ${mayHandle(caller)} and ${isOthers(caller)}
        and ${kind ? sql<SqlBool>`c.kind = ${kind}` : sql<SqlBool>`true`}
        and ${q ? found(q) : sql<SqlBool>`true`}
        and ${from ? sql<SqlBool>`(${due}, c.id) > (${from.at}::timestamptz, ${from.id}::uuid)` : sql<SqlBool>`true`}
      order by due, c.id limit ${PAGE + 1}`.execute(db);
    return pageOf(
      rows,
      (row) => ({ at: row.due, id: row.id }),
      (row) => ({
        id: row.id,
        number: row.number,
        kind: row.kind,
        name: maskName(row.name ?? ''),
        document: row.document && documents[row.document],
        unit: row.unit ?? '',
        since: row.created_at,
        promisedAt: row.promised_at,
        isLate: row.promised_at !== null && row.promised_at < now,
      }),
    );
  },
};
