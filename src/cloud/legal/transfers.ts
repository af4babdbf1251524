import { type SqlBool, sql } from 'kysely';
import type { legal } from '@/contract/legal';
import { consult, type Target, targets } from '@/contract/legal-words';
import type { Act, Context } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { inScope } from '../office/scope';
import { openField, sealField } from '../office/seal';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { consultationAs } from './policy';
import { tellAsker, tellTaken } from './tell';

const placeOf = (column: 'reason' | 'result_sealed', caseId: string) => ({
  table: 'consultation_transfers',
  column,
  row: caseId,
});

/** Ends a question here and says where it goes; to 12351 a work order goes with the case's own number. */
export const transfer: Act<typeof legal.transfer> = {
  run: async (context, { caseId, target, reason, dueOn }) => {
    const { db, caller, keys, now } = context;
    const { row, standing } = await consultationAs(context, caseId, ['desk'], { isLocked: true });
    const fault = faultOfDue(target, dueOn, businessDay(now));
    if (fault) throw new Refusal('invalid', { dueOn: fault });
    await transition(context, consult, 'transfer', standing, { id: caseId, reason, holder: 'none' });
    const orderNumber = target === 'hotline' ? row.number : null;
    const sealed = sealField(keys, placeOf('reason', caseId), reason);
    const made = { made_by: caller.personId as string, created_at: now };
    await db
      .insertInto('consultation_transfers')
      .values({ case_id: caseId, target, reason: sealed, order_number: orderNumber, due_on: dueOn ?? null, ...made })
      .execute();
    await db.deleteFrom('consultation_drafts').where('case_id', '=', caseId).execute();
    const order = orderNumber ? `，工单号就是 ${orderNumber}，可拨 12351 查询` : '';
    await tellAsker(context, row, 'legal.transferred', `已转到${targets[target]}${order}。原因：${reason}`);
    if (row.holder_id) await tellTaken(context, row.holder_id, row, '已转到别处，不用再答。');
    return { orderNumber };
  },
};

/** What is wrong with the day a work order is promised for: only 12351's has one, from today on and within a year. */
function faultOfDue(target: Target, dueOn: string | undefined, today: string): string | null {
  if (dueOn === undefined) return null;
  if (target !== 'hotline') return '只有转 12351 的才写办结日期';
  if (dueOn < today) return '办结日期已经过去，请核对';
  return dueOn > `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` ? '办结日期太远，请核对年份' : null;
}

/** Where a question went, or null. */
export async function transferOf({ db, keys }: Pick<Context, 'db' | 'keys'>, caseId: string) {
  const row = await db
    .selectFrom('consultation_transfers')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    target: row.target,
    reason: openField(keys, placeOf('reason', caseId), row.reason),
    orderNumber: row.order_number,
    dueOn: row.due_on,
    at: row.created_at,
    settledAt: row.settled_at,
    result: row.result_sealed ? openField(keys, placeOf('result_sealed', caseId), row.result_sealed) : null,
  };
}

/** Work orders of the caller's scope: open ones first, then the latest. */
export const orders: Act<typeof legal.orders> = {
  run: async (context, { q, cursor }) => {
    const { db, caller } = context;
    // What is open comes first in one order of moments: as if it had been made a century later.
    const place = sql<Date>`case when t.settled_at is null then t.created_at + interval '100 years' else t.created_at end`;
    let query = db
      .selectFrom('consultation_transfers as t')
      .innerJoin('cases as c', 'c.id', 't.case_id')
      .innerJoin('consultations as k', 'k.case_id', 'c.id')
      .select(['t.case_id', 'c.number', 'k.category', place.as('place')])
      .where('t.order_number', 'is not', null)
      .where(inScope(caller, ['officer', 'lead'], 'c.unit_path'))
      .where('c.person_id', 'is distinct from', caller.personId)
      .orderBy(place, 'desc')
      .orderBy('t.case_id', 'desc')
      .limit(PAGE + 1);
    if (q) query = query.where(sql<SqlBool>`position(${q.toUpperCase()} in c.number) > 0`);
    if (cursor) {
      const { at, id } = readCursor(cursor);
      query = query.where(sql<SqlBool>`(${place}, t.case_id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const page = pageOf(
      await query.execute(),
      (row) => ({ at: row.place, id: row.case_id }),
      (row) => row,
    );
    const told = await Promise.all(page.items.map((one) => transferOf(context, one.case_id)));
    const items = page.items.flatMap(({ case_id: caseId, number, category }, at) => {
      const one = told[at];
      return one ? [{ caseId, number, category, ...one }] : [];
    });
    return { ...page, items };
  },
};

/** Writes down what came of a work order; its worker is told. */
export const settleOrder: Act<typeof legal.settleOrder> = {
  run: async (context, { caseId, result, satisfaction }) => {
    const { db, caller, keys, now } = context;
    const { row } = await consultationAs(context, caseId, ['desk'], { isLocked: true });
    const open = await db
      .updateTable('consultation_transfers')
      .set({
        settled_at: now,
        settled_by: caller.personId,
        result_sealed: sealField(keys, placeOf('result_sealed', caseId), result),
        satisfaction: satisfaction ?? null,
      })
      .where('case_id', '=', caseId)
      .where('order_number', 'is not', null)
      .where('settled_at', 'is', null)
      .executeTakeFirst();
    if (open.numUpdatedRows !== 1n) throw new Refusal('stateChanged');
    await tellAsker(context, row, 'legal.settled', '工单有结果了，点开看看。');
    return { done: true };
  },
};
