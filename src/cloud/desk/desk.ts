import { sql } from 'kysely';
import type { office } from '@/contract/office';
import { COUNTED_TO, type Due, dues } from '@/contract/office-cases';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { type CaseRow, type Doors, kindOf, tellCases } from './case-brief';
import { isMovable, mayPassOn } from './policy';
import { due, type Wanted, waitingIds } from './waiting';

/** How many of the most urgent a search by words looks through: their titles are known only to their services. */
const SEARCHED = 200;
/** Stands for no promise, as in the indexes. */
const NEVER = new Date('2286-01-01T00:00:00Z');

/** What waits for the caller over all services, by promised time. */
export function deskOf(doors: Doors): Act<typeof office.desk> {
  return {
    run: async (context, { cursor, q, service, kind, view, due: wantedDue }) => {
      const wanted: Wanted = {
        view,
        service,
        kinds: kindsOf(doors, service, kind),
        due: wantedDue,
        number: /^[a-z]{1,4}\d{4}-\d+$/i.test(q ?? '') ? q?.toUpperCase() : undefined,
        after: cursor ? readCursor(cursor) : undefined,
      };
      const isByWords = Boolean(q) && wanted.number === undefined;
      const rows = await waitingRows(context, wanted, isByWords ? SEARCHED : PAGE + 1);
      const page = isByWords
        ? { items: [...rows] }
        : pageOf(
            rows,
            (row) => ({ at: row.promised_at ?? NEVER, id: row.id }),
            (row) => row,
          );
      const items = await tellWaiting(context, doors, page.items);
      return {
        ...page,
        items: isByWords
          ? items.filter((item) => `${item.number} ${item.title} ${item.kind} ${item.who}`.includes(q ?? ''))
          : items,
        counts: cursor ? null : await countWaiting(context, wanted),
        services: filtersOf(doors, context.caller),
        isPartial: isByWords && rows.length === SEARCHED,
      };
    },
  };
}

async function waitingRows(context: Context, wanted: Wanted, limit: number): Promise<CaseRow[]> {
  const { rows } =
    await sql<CaseRow>`select c.* from cases c where c.id in (select id from (${waitingIds(context, wanted, limit)}) w)
    order by ${due}, c.id limit ${limit}`.execute(context.db);
  return rows;
}

/** How much of it is overdue, due today, and later; none is counted beyond a hundred. */
export async function countWaiting(
  context: Context,
  wanted: Omit<Wanted, 'due' | 'after'>,
): Promise<Record<Due, number>> {
  const count = (one: Due) =>
    sql`(select least(count(distinct id), ${COUNTED_TO})::int from (${waitingIds(context, { ...wanted, due: one, after: undefined }, COUNTED_TO)}) w) as ${sql.ref(one)}`;
  const { rows } = await sql<Record<Due, number>>`select ${sql.join((Object.keys(dues) as Due[]).map(count))}`.execute(
    context.db,
  );
  return rows[0] ?? { overdue: 0, today: 0, later: 0 };
}

async function tellWaiting(context: Context, doors: Doors, rows: readonly CaseRow[]) {
  const { db, caller } = context;
  const ids = rows.flatMap(({ person_id }) => person_id ?? []);
  const people = ids.length
    ? await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name ?? '']));
  const told = await tellCases(context, doors, rows, 'holder');
  return rows.map((row, at) => ({
    ...(told[at] as (typeof told)[number]),
    who: row.person_id === null ? '匿名' : maskName(names.get(row.person_id) ?? ''),
    isMine: row.holder_id === caller.personId,
    canAssign: isMovable(row, kindOf(doors, row)) && mayPassOn(context, row),
  }));
}

/** The kinds a filter names; null where it names none, empty where there are none such. */
function kindsOf(doors: Doors, service: string | undefined, kind: string | undefined): string[] | null {
  if (!service && !kind) return null;
  const kinds = Object.entries(doors).flatMap(([name, door]) =>
    !service || name === service ? Object.keys(door.kinds ?? {}) : [],
  );
  return kind ? kinds.filter((one) => one === kind) : kinds;
}

/** What there is to filter by: kinds that can wait for one of the caller's roles; a lead sees every role's. */
function filtersOf(doors: Doors, { roles }: Pick<Context['caller'], 'roles'>) {
  return Object.entries(doors).flatMap(([service, { label, kinds = {} }]) => {
    const own = Object.entries(kinds).filter(
      ([, one]) => roles.has('lead') || one.holders.some((role) => roles.has(role)),
    );
    return own.length > 0 ? [{ service, label, kinds: own.map(([kind, one]) => ({ kind, label: one.label })) }] : [];
  });
}
