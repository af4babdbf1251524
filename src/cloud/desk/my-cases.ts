import { sql } from 'kysely';
import type { office } from '@/contract/office';
import type { Act, Context } from '../act';
import { PAGE } from '../office/paging';
import { askerTags } from '../office/seal';
import { Refusal } from '../refusal';
import { type CaseRow, type Doors, tellCases } from './case-brief';
import { deadlinesOf } from './running-deadlines';

/** The caller's own cases, over all services: by person, and by tag those they asked anonymously. */
export function ownCases({ keys, caller }: Pick<Context, 'keys' | 'caller'>) {
  if (caller.personId === null) throw new Refusal('notSignedIn');
  const tags = askerTags(keys, caller.personId);
  return sql`(select * from cases where person_id = ${caller.personId} union all select * from cases where asker_tag = any(${tags}::text[]))`;
}

/** A place in the list: open ones first, then by the day they began. A cursor keeps milliseconds, so the order does too. */
const order = sql`(closed_at is not null), date_trunc('milliseconds', created_at) desc, id desc`;

/** The worker's own cases over all services, each with who holds it, what is promised, and the legal dates that run. */
export function myCasesOf(doors: Doors): Act<typeof office.myCases> {
  return {
    run: async (context, { cursor }) => {
      const rows = await ownPage(context, cursor);
      const shown = rows.slice(0, PAGE);
      const deadlines = await deadlinesOf(
        context,
        shown.map(({ id }) => id),
      );
      const items = (await tellCases(context, doors, shown, 'owner')).map((item) => ({
        ...item,
        deadlines: deadlines.get(item.id) ?? [],
      }));
      const last = shown.at(-1);
      return rows.length > PAGE && last ? { items, next: writePlace(last) } : { items };
    },
  };
}

async function ownPage(context: Context, cursor: string | undefined): Promise<CaseRow[]> {
  const place = cursor === undefined ? null : readPlace(cursor);
  const after = place
    ? sql`where (closed_at is not null) > ${place.isClosed} or ((closed_at is not null) = ${place.isClosed}
        and (date_trunc('milliseconds', created_at), id) < (${place.at}::timestamptz, ${place.id}::uuid))`
    : sql``;
  const { rows } = await sql<CaseRow>`select * from ${ownCases(context)} own ${after} order by ${order}
    limit ${PAGE + 1}`.execute(context.db);
  return rows;
}

function writePlace({ closed_at, created_at, id }: CaseRow): string {
  return `${closed_at === null ? 'o' : 'c'}~${created_at.getTime()}~${id}`;
}

function readPlace(text: string) {
  const [, state, ms, id] = /^([oc])~(\d{1,13})~([0-9a-f-]{36})$/.exec(text) ?? [];
  const isId = id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (!state || !ms || !isId) throw new Refusal('invalid', { cursor: '翻页位置不对' });
  return { isClosed: state === 'c', at: new Date(Number(ms)), id };
}

/** What home shows of them: three, what waits for the caller first and then what is promised soonest, and how many more are open. */
export async function runningCases(context: Context, doors: Doors) {
  const { rows } = await sql<CaseRow & { total: number }>`select *, (count(*) over ())::int as total
    from ${ownCases(context)} own where closed_at is null
    order by holder_role is distinct from 'worker', promised_at nulls last, created_at limit 3`.execute(context.db);
  return {
    running: await tellCases(context, doors, rows, 'owner'),
    more: Math.max(0, (rows[0]?.total ?? 0) - rows.length),
  };
}
