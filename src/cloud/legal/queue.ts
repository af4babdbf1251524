import { type SqlBool, sql } from 'kysely';
import type { Parsed } from '@/contract/action';
import type { legal } from '@/contract/legal';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { inScope } from '../office/scope';
import { consultations, tellHead } from './heads';
import type { ConsultRow } from './policy';

type View = Parsed<typeof legal.queue>['view'];

const views: Readonly<Record<View, readonly string[]>> = {
  waiting: ['assigned', 'following_up'],
  answered: ['answered'],
  over: ['closed'],
};

/** What the caller answers, by promised time, or answered, the latest first. */
export const queue: Act<typeof legal.queue> = {
  run: async (context, { view, q, cursor }) => {
    const { caller } = context;
    const isWaiting = view === 'waiting';
    const place = isWaiting
      ? sql<Date>`coalesce(c.promised_at, '2286-01-01 00:00:00+00'::timestamptz)`
      : sql<Date>`c.state_since`;
    let query = consultations(context)
      .select([
        place.as('place'),
        sql<boolean>`exists (select from consultation_drafts d where d.case_id = c.id and d.lawyer_id = ${caller.personId})`.as(
          'hasDraft',
        ),
      ])
      .where('k.lawyer_id', '=', caller.personId)
      .where('c.person_id', 'is distinct from', caller.personId)
      .where('c.state', 'in', views[view])
      .where(inScope(caller, ['lawyer'], 'c.unit_path'))
      .orderBy(place, isWaiting ? 'asc' : 'desc')
      .orderBy('c.id', isWaiting ? 'asc' : 'desc')
      .limit(PAGE + 1);
    if (q) query = query.where(sql<SqlBool>`position(${q.toUpperCase()} in c.number) > 0`);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      const from = sql`(${at}::timestamptz, ${id}::uuid)`;
      query = query.where(
        isWaiting ? sql<SqlBool>`(${place}, c.id) > ${from}` : sql<SqlBool>`(${place}, c.id) < ${from}`,
      );
    }
    const rows = (await query.execute()) as (ConsultRow & { place: Date; hasDraft: boolean })[];
    return pageOf(
      rows,
      (row) => ({ at: row.place, id: row.id }),
      (row) => ({ ...tellHead(row, context), hasDraft: row.hasDraft }),
    );
  },
};
