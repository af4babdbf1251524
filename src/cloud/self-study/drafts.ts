import { type SqlBool, sql } from 'kysely';
import type { selfStudy } from '@/contract/self-study';
import { draftRoles, type PublishingState, publishing, publishRoles } from '@/contract/self-study-publishing';
import type { ParameterName } from '@/rules/labour-law/parameter-names';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { inScope } from '../office/scope';
import { offered } from '../workflow';
import { draftRow, draftStanding } from './publishing-policy';
import { versionBefore } from './version-before';

/** Numbers on their way with the names of those who had to do with them. */
const told = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('cases as c')
    .innerJoin('parameter_drafts as d', 'd.case_id', 'c.id')
    .innerJoin('people as maker', 'maker.id', 'd.made_by')
    .leftJoin('people as first', 'first.id', 'd.published_by')
    .leftJoin('people as second', 'second.id', 'd.confirmed_by')
    .selectAll('d')
    .select(['c.id', 'c.number', 'c.state', 'c.state_since'])
    .select(['maker.name as maker', 'first.name as first', 'second.name as second']);

type Row = Awaited<ReturnType<ReturnType<typeof told>['execute']>>[number];

const tell = (row: Row) => ({
  caseId: row.case_id,
  number: row.number,
  state: row.state as PublishingState,
  since: row.state_since,
  name: row.name as ParameterName,
  region: row.region,
  place: row.place,
  effectiveOn: row.effective_on,
  value: row.value,
  source: row.source,
  checkedOn: row.checked_on,
  isCorrection: row.corrects !== null,
  madeBy: row.maker ?? '',
  publishedBy: row.first,
  confirmedBy: row.second,
});

/** What is on its way in the caller's scope, or what is over. */
export const drafts: Act<typeof selfStudy.drafts> = {
  run: async (context, { isOver, cursor }) => {
    const way = isOver ? 'desc' : 'asc';
    let query = told(context)
      .where('c.closed_at', isOver ? 'is not' : 'is', null)
      .where(inScope(context.caller, [...draftRoles, ...publishRoles], 'c.unit_path'))
      .orderBy('c.state_since', way)
      .orderBy('c.id', way)
      .limit(PAGE + 1);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(
        sql<SqlBool>`(date_trunc('milliseconds', c.state_since), c.id) ${sql.raw(isOver ? '<' : '>')} (${at}, ${id}::uuid)`,
      );
    }
    return pageOf(await query.execute(), (row) => ({ at: row.state_since, id: row.id }), tell);
  },
};

/** One of them, beside what holds now, with why it was returned and what the caller may do. */
export const draft: Act<typeof selfStudy.draft> = {
  run: async (context, { caseId }) => {
    const { db } = context;
    const row = await draftRow(context, caseId);
    const names = await told(context).where('c.id', '=', caseId).executeTakeFirstOrThrow();
    const last = await db
      .selectFrom('case_history')
      .select('reason')
      .where('subject_id', '=', caseId)
      .where('to_state', '=', 'returned')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return {
      ...tell(names),
      before: await versionBefore(context, row),
      reason: last?.reason ?? null,
      transitions: offered(publishing, draftStanding(context, row) as never, row as never),
    };
  },
};
