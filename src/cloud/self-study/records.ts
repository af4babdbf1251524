import type { Selectable } from 'kysely';
import { type SqlBool, sql } from 'kysely';
import type { selfStudy } from '@/contract/self-study';
import type { CalculatorName } from '@/contract/self-study-calculators';
import type { Act, Context } from '../act';
import type { SelfStudyRecords } from '../db/tables';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { Refusal } from '../refusal';
import { factsOf } from './facts';

type Row = Selectable<SelfStudyRecords> & { readonly deadlines: number };

/** The caller's own records, each with how many legal dates of it run. */
function ownRecords({ db, caller }: Context) {
  return db
    .selectFrom('self_study_records as r')
    .selectAll('r')
    .select((eb) =>
      eb
        .selectFrom('deadlines as d')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('d.record_id', '=', 'r.id')
        .where('d.met_at', 'is', null)
        .as('deadlines'),
    )
    .where('r.person_id', '=', caller.personId);
}

function headOf({ keys }: Context, row: Row) {
  const { title, headline, values } = factsOf(keys, row);
  const head = {
    id: row.id,
    calculator: row.calculator as CalculatorName,
    title,
    headline,
    keptAt: row.kept_at,
    deadlines: row.deadlines,
  };
  return { head, values };
}

/** The caller's own calculations, the latest first. */
export const records: Act<typeof selfStudy.records> = {
  run: async (context, { cursor }) => {
    let query = ownRecords(context)
      .orderBy('r.kept_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(date_trunc('milliseconds', r.kept_at), r.id) < (${at}, ${id}::uuid)`);
    }
    return pageOf(
      (await query.execute()) as Row[],
      (row) => ({ at: row.kept_at, id: row.id }),
      (row) => headOf(context, row).head,
    );
  },
};

/** One of the caller's own, with what was filled in. */
export const record: Act<typeof selfStudy.record> = {
  run: async (context, { recordId }) => {
    const row = await ownRecords(context).where('r.id', '=', recordId).executeTakeFirst();
    if (!row) throw new Refusal('notFound');
    const { head, values } = headOf(context, row as Row);
    return { ...head, values };
  },
};

/** Takes one of the caller's own away; its legal dates go with it. */
export const dropRecord: Act<typeof selfStudy.dropRecord> = {
  run: async ({ db, caller }, { recordId }) => {
    const gone = await db
      .deleteFrom('self_study_records')
      .where('id', '=', recordId)
      .where('person_id', '=', caller.personId)
      .executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) throw new Refusal('notFound');
    return { done: true };
  },
};
